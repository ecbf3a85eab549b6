import Rupt from "rupt";
export async function logout(id: string) {
  await Rupt.detach({ client_id: "abc", account: id, device: localStorage.getItem("device_id") ?? "" });
  localStorage.removeItem("device_id");
}
