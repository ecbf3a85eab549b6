import Rupt from "rupt";
export const config = { client_id: "abc", account: "u", email: "e", debug: true };
void Rupt.attach(config);
