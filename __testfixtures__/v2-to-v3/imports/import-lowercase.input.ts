import rupt from "rupt";

export const protect = (id: string) => rupt.attach({ client_id: "c1", account: id });
