import Rupt from "rupt";
let device_id;
export async function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  ({ device_id } = await Rupt.attach({ client_id: "abc", account: id }));
}
export const device = () => device_id;
