import Rupt from "@ruptjs/client";

const A = "c1";

const rupt = new Rupt({ clientId: A });

export const a = async (id: string) => { await rupt.evaluate.access({ user: id }); };
const B = process.env.B_ID!;

const ruptClient = new Rupt({ clientId: B });

export const b = async (id: string) => { await ruptClient.evaluate.access({ user: id }); };
export const c = async (id: string) => { await rupt.evaluate.access({ user: id }); };
