import { attach, getHash } from "rupt";
export const a = async (id) => { await attach({ client_id: "c1", account: id }); };
export const b = () => getHash();
