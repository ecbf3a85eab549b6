import Rupt from "rupt";
const c: import("rupt").AttachConfig = { client_id: "abc", account: "u" };
void Rupt.attach(c);
