import Rupt from "@ruptjs/client";
import { ID } from "./app.js";
export const rupt = new Rupt({ clientId: ID });
