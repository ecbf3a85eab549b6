import Rupt from "rupt";

export const protect = (id) => { void Rupt.attach({ client_id: "c1", account: id }).then(() => undefined); };
