import Rupt from "rupt";
import { rupt } from "./other";

export async function protect(id: string) {
  rupt.go();
  await Rupt.attach({ client_id: "c1", account: id });
}
