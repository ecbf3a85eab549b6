import Rupt from "rupt";
export const b = async (id: string) => { await Rupt.attach({ client_id: "flat", user: id }); };
