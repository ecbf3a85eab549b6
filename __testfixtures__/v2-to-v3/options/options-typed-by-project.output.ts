import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

interface Options { client_id: string; account: string; email?: string }
const options: Options = { client_id: "abc", account: "u", email: "a@b.c" };
void rupt.evaluate.access({ user: options.account, email: options.email });
