import Rupt from "rupt";
const settings = { rupt: { client_id: "abc", account: "u" } };
void Rupt.attach(settings.rupt);
