import Rupt from "@ruptjs/client";
import { ID } from "./env";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID });
  }
  return client;
}
