import Rupt from "@ruptjs/client";
import type { AttachResponse } from "rupt";

const rupt = new Rupt({ clientId: "c1" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
export let last: AttachResponse | null = null;

export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
