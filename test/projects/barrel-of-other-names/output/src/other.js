import { track } from "./lib/index.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid2" });

track();
rupt.evaluate.access({ user: "u" });
