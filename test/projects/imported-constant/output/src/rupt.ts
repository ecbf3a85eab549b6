import Rupt from "@ruptjs/client";
import { CLIENT_ID } from "./config/ids";

export const rupt = new Rupt({ clientId: CLIENT_ID });
