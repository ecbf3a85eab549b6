import { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

// TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
export const last: { response: AttachResponse | null } = { response: null };

export async function go(id: string) {
  await rupt.evaluate.access({ user: id });
}
