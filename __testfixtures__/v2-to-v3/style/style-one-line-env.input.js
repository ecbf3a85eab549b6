import Rupt from "rupt"; const id = process.env.ID; export const protect = async (a) => { await Rupt.attach({ client_id: id, account: a }); };
