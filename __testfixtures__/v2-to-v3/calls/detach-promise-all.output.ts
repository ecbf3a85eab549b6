import Rupt from "rupt";
export async function out(id: string, device: string) {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await Promise.all([Rupt.detach({ client_id: "abc", account: id, device }), signOut()]);
}
