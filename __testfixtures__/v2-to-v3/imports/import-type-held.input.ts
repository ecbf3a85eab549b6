import Rupt from "rupt";
import type { AttachResponse } from "rupt";

export let last: AttachResponse | null = null;

export async function protect(id: string) {
  await Rupt.attach({ client_id: "c1", account: id });
}
