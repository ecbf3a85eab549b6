import Rupt from "@ruptjs/client";
import { onOut } from "./auth.js";

const rupt = new Rupt({ clientId: "cid" });

export function go(u) { rupt.evaluate.access({ user: u, on_logout: onOut }); }
