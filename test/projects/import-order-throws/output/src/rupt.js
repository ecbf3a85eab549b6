import Rupt from "@ruptjs/client";
import { ID } from "./ids.js";

export const rupt = new Rupt({ clientId: ID });
