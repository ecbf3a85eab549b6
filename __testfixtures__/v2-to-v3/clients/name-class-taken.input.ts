import { attach } from "rupt";
import type { Rupt } from "./types";

export async function protect(r: Rupt) {
  await attach({ client_id: "c1", account: r.id });
}
