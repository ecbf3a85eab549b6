"use strict";
async function guard(u) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "abc", account: u });
}
globalThis.ready = guard("0");
