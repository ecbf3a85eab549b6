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

const ruptClient = new Rupt({ clientId: "known" });

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

export function inFunctionCalledFirst(account) {
  start();
  var id = "late";
  function start() {
    getRupt(id || "early").evaluate.access({ user: account });
  }
}

export function inFunctionCalledAfter(account) {
  start();
  function start() {
    ruptClient.evaluate.access({ user: account });
  }
}

begin("u");
var top = "last";
function begin(account) {
  const id = topId();
  getRupt(id).evaluate.access({ user: account });
}
function topId() {
  return top ?? "first";
}
