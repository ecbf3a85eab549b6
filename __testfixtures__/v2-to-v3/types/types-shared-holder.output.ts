import { type AttachConfig } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
const c: AttachConfig = { client_id: "abc", account: "u", email: "a@b.c" };
console.log(c.account);
void rupt.evaluate.access({ user: c.account, email: c.email });
