import Rupt from "rupt";
export const guard = (id: string) => Rupt.attach({ client_id: "c", account: id });
