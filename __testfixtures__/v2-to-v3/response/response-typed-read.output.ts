import Rupt, { type AttachResponse } from "rupt";
export async function go(id: string) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  const response = (await Rupt.attach({ client_id: "abc", account: id })) as AttachResponse;
  console.log(response.device_id);
}
