import Rupt from "@ruptjs/client";
import { getRupt2 } from "./rupt";

const rupt = new Rupt({ clientId: "third" });

export async function c(id: string) {
  await getRupt2().evaluate.access({ user: id });
  await rupt.evaluate.access({ user: id });
}
