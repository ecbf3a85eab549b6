import Rupt, { type AttachResponse } from "rupt";
export async function go(id: string) {
  let response: AttachResponse | null = null;
  response = await Rupt.attach({ client_id: "abc", account: id });
}
