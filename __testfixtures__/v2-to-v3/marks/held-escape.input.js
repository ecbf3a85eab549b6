import Rupt from "rupt";
export const a = async (id) => { await Rupt.attach({ client_id: "c1", account: id }); };
window.sdk = Rupt;
register({ Rupt, attach: Rupt.attach });
