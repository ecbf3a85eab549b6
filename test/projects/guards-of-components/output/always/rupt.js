import Rupt from "@ruptjs/client";
import { ID } from "./env";

export const rupt = new Rupt({ clientId: ID });
