import Rupt from "@ruptjs/client";
import { rupt } from "./other";

const ruptClient = new Rupt({ clientId: "c1" });

export async function protect(id: string) {
  rupt.go();
  await ruptClient.evaluate.access({ user: id });
}
