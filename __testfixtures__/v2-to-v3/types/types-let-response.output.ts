import { type AttachResponse } from "rupt";
import RuptClient from "@ruptjs/client";

const rupt = new RuptClient({ clientId: "abc" });

export async function go(id: string) {
  // TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
  let response: AttachResponse | null = null;
  response = await rupt.evaluate.access({ user: id });
}
