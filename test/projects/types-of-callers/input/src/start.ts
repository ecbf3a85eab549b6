import type { AttachResponse } from "rupt";
import { quiet, track } from "./track";

export async function start(user: string) {
  const response: AttachResponse = await track(user);
  const other = await quiet(user);
}
