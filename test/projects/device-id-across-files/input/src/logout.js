import Rupt from "rupt";

export async function logout(id) {
  const device = localStorage.getItem("device_id");
  if (device) {
    await Rupt.detach({ client_id: "abc", account: id, device });
    localStorage.removeItem("device_id");
  }
}
