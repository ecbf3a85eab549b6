import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const config = { client_id: "abc", account: "u", email: "e", debug: true };
void rupt.evaluate.access({ user: config.account, email: config.email });
export { config as default };
