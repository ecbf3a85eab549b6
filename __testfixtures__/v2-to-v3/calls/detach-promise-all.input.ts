import Rupt from "rupt";
export async function out(id: string, device: string) {
  await Promise.all([Rupt.detach({ client_id: "abc", account: id, device }), signOut()]);
}
