/* eslint-env browser */
import { rupt } from "./rupt";

const HOME = "/home";

export async function plain(id: string) {
  await rupt.evaluate.access({
    user: id,
  });
  return HOME;
}
