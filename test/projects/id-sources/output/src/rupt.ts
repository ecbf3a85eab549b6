import Rupt from "@ruptjs/client";
import { ID } from "#cfg/ids";

export const rupt = new Rupt({ clientId: ID });
