import { attach } from "rupt";

export async function inBranch(account, pro) {
  if (pro) {
    var id = "pro";
  }
  await attach({ client_id: id || "free", account });
}

export async function aboveItsLine(account, pro) {
  if (!pro) return void attach({ client_id: id ?? "free", account });
  var id = "pro";
  await attach({ client_id: id, account });
}

export async function alwaysSet(account) {
  var id = "set";
  await attach({ client_id: id, account });
}

export function inFunctionCalledFirst(account) {
  start();
  var id = "late";
  function start() {
    attach({ client_id: id || "early", account });
  }
}

export function inFunctionCalledAfter(account) {
  var id = "known";
  start();
  function start() {
    attach({ client_id: id, account });
  }
}

begin("u");
var top = "last";
function begin(account) {
  const id = topId();
  attach({ client_id: id, account });
}
function topId() {
  return top ?? "first";
}
