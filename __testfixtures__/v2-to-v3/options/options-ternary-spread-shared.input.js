import Rupt from "rupt";
const pro = { email: "pro@b.c" };
export const go = (id, isPro) => void Rupt.attach({ client_id: "abc", account: id, ...(isPro ? pro : { phone: "1" }) });
