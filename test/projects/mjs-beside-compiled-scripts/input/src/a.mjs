import Rupt from "rupt"; export const a = async (u) => { await Rupt.attach({ client_id: "abc", account: u }); };
