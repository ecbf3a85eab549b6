/**
 * @license MIT
 */
import Rupt from "rupt";
export const protect = async (id) => { await Rupt.attach({ client_id: "c1", account: id }); };
