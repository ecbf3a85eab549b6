import Rupt from "rupt";
export async function out(id: string) {
  await Rupt.detach({ client_id: "abc", account: id, device: localStorage.getItem("d") });
  await Rupt.detach({ client_id: "abc", account: id, device: takeDevice() });
}
