import Rupt from "rupt";
export async function out(id: string, device: string) {
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  const r = await Rupt.detach({ client_id: "abc", account: id, device });
  console.log(r.success);
}
