export const protect = async (x) => { await Rupt.attach({ client_id: "c1", account: x }); };
import Rupt from "rupt";