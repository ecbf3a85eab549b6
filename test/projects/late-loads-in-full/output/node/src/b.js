"use strict";
async function guard(u) {
  const { rupt } = await import("./rupt.mjs");
  await rupt.evaluate.access({ user: u });
}
globalThis.ready = guard("0");
