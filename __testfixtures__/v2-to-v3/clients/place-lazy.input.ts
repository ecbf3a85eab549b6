import Rupt from "rupt";

const id = process.env.ID as string;
export const protect = async (user: string) => { await Rupt.attach({ client_id: id, account: user }); };
