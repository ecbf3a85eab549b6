import Rupt from "@ruptjs/client";
import { CLIENT_ID } from "./ids";

var client: Rupt | undefined;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: CLIENT_ID });
  }
  return client;
}
