import Rupt from "rupt";
const config: Parameters<typeof Rupt.attach>[0] = { client_id: "abc", account: "u" };
void Rupt.attach(config);
