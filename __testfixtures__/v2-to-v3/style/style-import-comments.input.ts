// the sdk
import Rupt from "rupt"; // v2
/* other */ import { x } from "./x"; // x

export const protect = async () => { await Rupt.attach({ client_id: "c1", account: x }); };
