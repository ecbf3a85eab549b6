import Rupt from "@ruptjs/client";
import { ID } from "./id.js";

export const rupt = new Rupt({ clientId: ID });
