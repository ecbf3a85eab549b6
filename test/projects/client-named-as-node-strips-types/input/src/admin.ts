import Rupt from "rupt";
void Rupt.attach({ client_id: "abc", account: "2" });
