import Rupt from "rupt";
export const a = async (id: string) => { await Rupt.attach({ client_id: "flat", account: id }); };
