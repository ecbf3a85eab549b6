import Rupt from "rupt";
import { ID } from "./config.js";

export const enter = (user) => void Rupt.attach({ client_id: ID, account: user.id });
