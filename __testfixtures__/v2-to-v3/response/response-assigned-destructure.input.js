import Rupt from "rupt";
let device_id;
export async function go(id) {
  ({ device_id } = await Rupt.attach({ client_id: "abc", account: id }));
}
export const device = () => device_id;
