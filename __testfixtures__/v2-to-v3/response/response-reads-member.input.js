import Rupt from "rupt";
export async function go(id) {
  const r = await Rupt.attach({ client_id: "abc", account: id });
  if (r?.attached_devices > 2) console.log(r["device_id"]);
}
