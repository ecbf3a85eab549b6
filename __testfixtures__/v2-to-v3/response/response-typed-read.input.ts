import Rupt, { type AttachResponse } from "rupt";
export async function go(id: string) {
  const response = (await Rupt.attach({ client_id: "abc", account: id })) as AttachResponse;
  console.log(response.device_id);
}
