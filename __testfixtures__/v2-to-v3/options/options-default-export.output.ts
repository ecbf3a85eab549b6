import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const options = { client_id: "abc", account: "u", email: "a@b.c" };
void rupt.evaluate.access({ user: options.account, email: options.email });
export default options;
