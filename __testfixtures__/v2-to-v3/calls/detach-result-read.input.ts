import Rupt from "rupt";
export async function out(id: string, device: string) {
  const r = await Rupt.detach({ client_id: "abc", account: id, device });
  console.log(r.success);
}
