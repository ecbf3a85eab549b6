import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

async function attach(id) {
  return await rupt.evaluate.access({ user: id });
}
export async function login(id) { await attach(id); attach(id).catch(() => {}); }
