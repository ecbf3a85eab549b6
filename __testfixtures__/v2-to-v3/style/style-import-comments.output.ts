// the sdk
import Rupt from "@ruptjs/client"; // v2
/* other */ import { x } from "./x"; // x

const rupt = new Rupt({ clientId: "c1" });

export const protect = async () => { await rupt.evaluate.access({ user: x }); };
