import Rupt from "rupt";
export async function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  const winner = await Promise.race([Rupt.attach({ client_id: "abc", account: id }), timeout(5)]);
  if (winner.device_id) console.log("x");
}
