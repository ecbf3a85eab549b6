import Rupt, { type AttachConfig } from "rupt";
const c = { client_id: "abc", account: "u" } as const satisfies AttachConfig;
void Rupt.attach(c!);
