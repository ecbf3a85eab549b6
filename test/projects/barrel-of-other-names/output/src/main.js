import "./lib/index.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "cid" });

rupt.evaluate.access({ user: "u" });
