import Rupt from "rupt";
const base = { client_id: "abc" };
void Rupt.attach(Object.assign({}, base, { account: "u" }));
