import Rupt from "rupt";
const config = { id: "abc" };
config.id = "def";
export const go = (id: string) => void Rupt.attach({ client_id: config.id, account: id });
