import Rupt from "@ruptjs/client";
import { RUPT } from "@cfg";

export const rupt = new Rupt({ clientId: RUPT.id });
