import Rupt from "rupt";

const clientId = readId();
export const protect = async (id) => { await Rupt.attach({ client_id: clientId, account: id }); };
