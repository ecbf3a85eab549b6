import Rupt from "rupt";
const build = (id: string) => ({ client_id: "abc", account: id });
void Rupt.attach(build("u"));
