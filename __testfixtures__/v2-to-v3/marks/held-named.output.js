import { getHash } from "rupt";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "c1" });

export const a = async (id) => { await rupt.evaluate.access({ user: id }); };
// TODO(rupt-migrate): get-hash: read the evaluation on your server instead of the hash
export const b = () => getHash();
