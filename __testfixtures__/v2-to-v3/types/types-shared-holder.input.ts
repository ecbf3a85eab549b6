import Rupt, { type AttachConfig } from "rupt";
const c: AttachConfig = { client_id: "abc", account: "u", email: "a@b.c" };
console.log(c.account);
void Rupt.attach(c);
