import Rupt, { type AttachConfig } from "rupt";
const c = Object.freeze<AttachConfig>({ client_id: "abc", account: "u" });
void Rupt.attach(c);
