import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const [{ device_id }] = await Promise.all([Rupt.attach({ client_id: "abc", account: id }), other()]);
  console.log(device_id);
}
