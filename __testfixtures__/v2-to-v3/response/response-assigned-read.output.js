import Rupt from "rupt";
let last;
export async function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  last = await Rupt.attach({ client_id: "abc", account: id });
}
export const device = () => last?.device_id;
