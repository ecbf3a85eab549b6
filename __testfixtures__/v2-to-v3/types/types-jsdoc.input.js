import Rupt from "rupt";
/** @type {import("rupt").AttachConfig} */
const c = { client_id: "abc", account: "u" };
void Rupt.attach(c);
