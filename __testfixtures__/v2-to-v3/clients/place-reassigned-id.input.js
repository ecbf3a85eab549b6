import Rupt from "rupt";

let clientId = "c1";
export function setId(id) { clientId = id; }
export const protect = async (id) => { await Rupt.attach({ client_id: clientId, account: id }); };
