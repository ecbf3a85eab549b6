import Rupt from "rupt";
const config = { client_id: "abc", account: "u", email: "e", debug: true };
void Rupt.attach(config);
export { config as default };
