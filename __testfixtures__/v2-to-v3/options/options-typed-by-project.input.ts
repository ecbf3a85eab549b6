import Rupt from "rupt";
interface Options { client_id: string; account: string; email?: string }
const options: Options = { client_id: "abc", account: "u", email: "a@b.c" };
void Rupt.attach(options);
