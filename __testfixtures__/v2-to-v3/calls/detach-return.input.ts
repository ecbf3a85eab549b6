import Rupt from "rupt";
export async function out(id: string, device: string) {
  return Rupt.detach({ client_id: "abc", account: id, device });
}
export const arrow = (id: string, device: string) => Rupt.detach({ client_id: "abc", account: id, device });
