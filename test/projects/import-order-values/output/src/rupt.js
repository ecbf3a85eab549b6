import Rupt from "@ruptjs/client";
import { config } from "./config.js";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: config.ruptId });
  }
  return client;
}
