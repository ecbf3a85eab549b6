import Rupt from "rupt";
export async function go(id) {
  const { device_id = "none", attached_devices: n } = (await Rupt.attach({ client_id: "abc", account: id })) ?? {};
  console.log(n);
}
