import Rupt from "rupt";
export async function go(id) {
  const [{ device_id }] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
  console.log(device_id);
}

let deviceId;
export async function keep(id) {
  [{ device_id: deviceId }] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
}
