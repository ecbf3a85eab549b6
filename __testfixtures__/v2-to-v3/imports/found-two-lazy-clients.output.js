import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "academy" });
  }
  return client;
}

let ruptClient;

function getRuptClient() {
  if (!ruptClient) {
    ruptClient = new Rupt({ clientId: "studio" });
  }
  return ruptClient;
}

export function enterAcademy(member) {
  return void getRupt().evaluate.access({ user: member.id });
}

export function enterStudio(member) {
  return void getRuptClient().evaluate.access({ user: member.id });
}
