import Rupt from "rupt";
import { rupt } from "./rupt.js";
export async function f() {
  // TODO(rupt-migrate): get-hash: read the evaluation on your server instead of the hash
  await rupt.evaluate.access({
    user: "u3",
    metadata: { hash: await Rupt.getHash() },
  });
}
