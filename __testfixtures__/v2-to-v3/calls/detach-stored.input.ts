import Rupt from "rupt";
let device: string;
export async function run(id: string) {
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  device = device_id;
}
export const out = async (id: string) => { await Rupt.detach({ client_id: "abc", account: id, device }); };
