import Rupt from "@ruptjs/client";
import { type rupt, x as ruptClient } from "./t";

const ruptV3 = new Rupt({ clientId: ruptClient });

export async function protect(id: rupt) {
  await ruptV3.evaluate.access({ user: id });
}
