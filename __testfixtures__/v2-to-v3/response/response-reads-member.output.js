import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or ask your server
  const r = await Rupt.attach({ client_id: "abc", account: id });
  if (r?.attached_devices > 2) console.log(r["device_id"]);
}
