import * as Rupt from "rupt";
export const a = async (id) => { await Rupt.attach({ client_id: "c1", account: id }); };
export const b = () => Rupt.getSignals();
