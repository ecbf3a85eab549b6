import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const [{ device_id }] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
  console.log(device_id);
}

let deviceId;
export async function keep(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  [{ device_id: deviceId }] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
}
