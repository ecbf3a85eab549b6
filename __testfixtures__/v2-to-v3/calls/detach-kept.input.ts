import Rupt from "rupt";
export async function run(id: string) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  await Rupt.detach({ client_id: "abc", account: id, device: device_id });
}
