import Rupt from "@ruptjs/client";
import { ID } from "./config.js";

const rupt = new Rupt({ clientId: ID });

export const enter = (user) => void rupt.evaluate.access({ user: user.id });
