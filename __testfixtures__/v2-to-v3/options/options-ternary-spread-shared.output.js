import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

const pro = { email: "pro@b.c" };
export const go = (id, isPro) => void rupt.evaluate.access({ user: id, ...(isPro ? pro : { phone: "1" }) });
