import Rupt from "rupt";
export const watch = (user: string) => void Rupt.attach({ client_id: "c", account: user });
