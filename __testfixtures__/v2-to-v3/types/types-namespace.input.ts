import * as Rupt from "rupt";
const c: Rupt.AttachConfig = { client_id: "abc", account: "u" };
void Rupt.attach(c);
