import Rupt from "@ruptjs/client";
import { onLeave } from "./leave.js";

export const other = new Rupt({ clientId: "def", on_logout: onLeave });
