import Rupt, { type AttachResponse } from "rupt";
export async function go(id: string) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  // TODO(rupt-migrate): type-kept: replace this v2 type
  const response = (await Rupt.attach({ client_id: "abc", account: id })) as AttachResponse;
  console.log(response.device_id);
}
