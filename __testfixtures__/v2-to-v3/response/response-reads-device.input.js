import Rupt from "rupt";
export async function go(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  localStorage.setItem("d", device_id);
}
