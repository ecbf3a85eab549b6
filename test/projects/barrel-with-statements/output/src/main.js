import "./lib/rupt.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

rupt.evaluate.access({ user: String(globalThis.__s) });
