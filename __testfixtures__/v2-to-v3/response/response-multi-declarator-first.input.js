import Rupt from "rupt";
export async function go(id) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id }), b = 2;
  return b;
}
