import Rupt from "rupt";
let last;
export async function go(id) {
  last = await Rupt.attach({ client_id: "abc", account: id });
}
export const device = () => last?.device_id;
