import Rupt from "rupt";

export const protect = async (id) => { await Rupt.attach({ client_id: window.RUPT_ID, account: id }); };
