import Rupt from "rupt";
export const go = (id: string, key: string) => Rupt.attach({ client_id: "abc", account: id, [key]: 1 });
