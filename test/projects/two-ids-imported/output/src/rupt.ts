import Rupt from "@ruptjs/client";
import C from "./config";
import { ID_A, ID_B } from "./config";

export const rupt = new Rupt({ clientId: ID_A });

export const rupt2 = new Rupt({ clientId: ID_B });

export const rupt3 = new Rupt({ clientId: C });
