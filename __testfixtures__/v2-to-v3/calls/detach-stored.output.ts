import Rupt from "rupt";
let device: string;
export async function run(id: string) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { device_id } = await Rupt.attach({ client_id: "abc", account: id });
  device = device_id;
}
export const out = async (id: string) => {};
