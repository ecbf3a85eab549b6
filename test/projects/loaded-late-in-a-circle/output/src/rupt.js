import Rupt from "@ruptjs/client";
import { ID } from "./auth.js";

var client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}
