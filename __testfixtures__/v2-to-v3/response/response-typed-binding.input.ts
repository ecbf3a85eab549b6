import Rupt, { type AttachResponse } from "rupt";
export async function go(id: string) {
  const response: AttachResponse | null = await Rupt.attach({ client_id: "abc", account: id });
}
