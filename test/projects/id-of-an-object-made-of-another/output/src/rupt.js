import Rupt from "@ruptjs/client";
import { config } from "./config.js";

var client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: config.id });
  }
  return client;
}
