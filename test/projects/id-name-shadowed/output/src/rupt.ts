import Rupt from "@ruptjs/client";
import { keys } from "./keys";

export const rupt = new Rupt({ clientId: keys.rupt });
