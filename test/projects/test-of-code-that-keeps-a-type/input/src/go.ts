import Rupt, { type AttachResponse } from "rupt";

export const last: { response: AttachResponse | null } = { response: null };

export async function go(id: string) {
  await Rupt.attach({ client_id: "abc", account: id });
}
