import Rupt from "@ruptjs/client";
import { ID, client, getRupt as getRupt5 } from "./shop.js";
import { ID as WEB } from "./web.js";

let ruptClient;

export function getRupt() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: ID });
  }
  return ruptClient;
}

let ruptClient2;

export function getRupt2() {
  if (!ruptClient2) {
    ruptClient2 = new Rupt({ clientId: WEB });
  }
  return ruptClient2;
}

let ruptClient3;

export function getRupt3() {
  if (!ruptClient3) {
    ruptClient3 = new Rupt({ clientId: client.id });
  }
  return ruptClient3;
}

let ruptClient4;

export function getRupt4() {
  if (!ruptClient4) {
    ruptClient4 = new Rupt({ clientId: getRupt5 });
  }
  return ruptClient4;
}
