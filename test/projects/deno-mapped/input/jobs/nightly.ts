import Rupt from "rupt/index.mjs";
export const watch = (user: string) => void Rupt.attach({ client_id: "c", account: user });
