import Rupt from "rupt"; const id = "c1"; export const protect = async (a) => { await Rupt.attach({ client_id: id, account: a }); };
