import Rupt from "@ruptjs/client";

let client;

export function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "emits" });
  }
  return client;
}

let ruptClient;

export function getRupt2() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: "ok" });
  }
  return ruptClient;
}

let ruptClient2;

export function getRupt3() {
  if (!ruptClient2) {
    ruptClient2 = new Rupt({ clientId: "provide" });
  }
  return ruptClient2;
}

let ruptClient3;

export function getRupt4() {
  if (!ruptClient3) {
    ruptClient3 = new Rupt({ clientId: "svelte" });
  }
  return ruptClient3;
}

let ruptClient4;

export function getRupt5() {
  if (!ruptClient4) {
    ruptClient4 = new Rupt({ clientId: "vue" });
  }
  return ruptClient4;
}
