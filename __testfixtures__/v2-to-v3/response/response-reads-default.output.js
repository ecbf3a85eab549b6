import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const { device_id = "none", attached_devices: n } = (await Rupt.attach({ client_id: "abc", account: id })) ?? {};
  console.log(n);
}
