import Rupt from "rupt";
const config = Object.freeze({ client_id: "abc", account: "u", debug: true });
void Rupt.attach(config);
