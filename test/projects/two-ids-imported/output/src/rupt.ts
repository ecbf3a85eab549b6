import Rupt from "@ruptjs/client";
import C from "./config";
import { ID_A, ID_B } from "./config";

let client: Rupt | undefined;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: ID_A });
  }
  return client;
}

let ruptClient: Rupt | undefined;

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: ID_B });
  }
  return ruptClient;
}

let ruptClient2: Rupt | undefined;

export function getRupt3() {
  if (!ruptClient2) {
    ruptClient2 = new Rupt({ clientId: C });
  }
  return ruptClient2;
}
