import Rupt from "rupt";

const A = "c1";
export const a = async (id: string) => { await Rupt.attach({ client_id: A, account: id }); };
const B = process.env.B_ID!;
export const b = async (id: string) => { await Rupt.attach({ client_id: B, account: id }); };
export const c = async (id: string) => { await Rupt.attach({ client_id: "c1", account: id }); };
