import Rupt from "rupt";
import Client from "@ruptjs/client";
import { ID } from "./start.js";

export function enter(user) {
  Rupt.attach({ client_id: ID, account: user.id });
}

export const client = new Client({ clientId: ID });
