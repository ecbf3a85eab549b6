import Rupt from "rupt";
export async function run(id: string) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await Rupt.detach({ client_id: "abc", account: id, device: device_id });
}
