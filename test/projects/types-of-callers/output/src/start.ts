import type { AttachResponse } from "rupt";
import { quiet, track } from "./track";

export async function start(user: string) {
  // TODO(rupt-migrate): type-kept: replace the v2 type AttachResponse
  const response: AttachResponse = await track(user);
  const other = await quiet(user);
}
