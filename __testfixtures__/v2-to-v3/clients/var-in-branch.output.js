import Rupt from "@ruptjs/client";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

const rupt = new Rupt({ clientId: "set" });

export async function inBranch(account, pro) {
  if (pro) {
    var id = "pro";
  }
  await getRupt(id || "free").evaluate.access({ user: account });
}

export async function aboveItsLine(account, pro) {
  if (!pro) {
    return void getRupt(id ?? "free").evaluate.access({ user: account });
  }
  var id = "pro";
  await getRupt(id).evaluate.access({ user: account });
}

export async function alwaysSet(account) {
  await rupt.evaluate.access({ user: account });
}
