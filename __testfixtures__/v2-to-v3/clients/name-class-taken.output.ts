import RuptClient from "@ruptjs/client";
import type { Rupt } from "./types";

const rupt = new RuptClient({ clientId: "c1" });

export async function protect(r: Rupt) {
  await rupt.evaluate.access({ user: r.id });
}
