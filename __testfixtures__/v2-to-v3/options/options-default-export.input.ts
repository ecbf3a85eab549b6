import Rupt from "rupt";
const options = { client_id: "abc", account: "u", email: "a@b.c" };
void Rupt.attach(options);
export default options;
