import Rupt from "rupt";
const options: Record<string, string> = { client_id: "abc", account: "u" };
void Rupt.attach(options as any);
