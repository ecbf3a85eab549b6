import Rupt from "rupt";
import type { AttachResponse } from "rupt";

export async function protect(id: string) {
  const response: AttachResponse | null = await Rupt.attach({ client_id: "c1", account: id });
}
