import Rupt from "rupt";
let device: string;
export async function run(id: string) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  device = device_id;
}
export const out = async (id: string) => {};
