import Rupt from "rupt";
export type Sdk = typeof Rupt;
void Rupt.attach({ client_id: "abc", account: "u" });
