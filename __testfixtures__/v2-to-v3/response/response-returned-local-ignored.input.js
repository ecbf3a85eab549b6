import Rupt from "rupt";
async function attach(id) {
  return await Rupt.attach({ client_id: "abc", account: id });
}
export async function login(id) { await attach(id); attach(id).catch(() => {}); }
