import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const { success: _, ...rest } = (await Rupt.attach({ client_id: "abc", account: id })) ?? {};
  console.log(rest.device_id);
}
