import Rupt from "rupt";
let last;
export async function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  last = await Rupt.attach({ client_id: "abc", account: id });
}
export const device = () => last?.device_id;
