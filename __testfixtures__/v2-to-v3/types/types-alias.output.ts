import Rupt from "@ruptjs/client";
import type { AttachConfig } from "rupt";

const rupt = new Rupt({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachConfig
type Options = AttachConfig & { extra?: string };
const options: Options = { client_id: "abc", account: "u" };
void rupt.evaluate.access({ user: options.account });
