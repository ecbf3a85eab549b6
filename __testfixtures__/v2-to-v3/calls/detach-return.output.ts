import Rupt from "rupt";
export async function out(id: string, device: string) {
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  return Rupt.detach({ client_id: "abc", account: id, device });
}
// TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
export const arrow = (id: string, device: string) => Rupt.detach({ client_id: "abc", account: id, device });
