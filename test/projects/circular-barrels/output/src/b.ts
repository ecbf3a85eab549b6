import Rupt from "@ruptjs/client";
import { X } from "./three";

const rupt = new Rupt({ clientId: X });

export async function b(id: string) {
  await rupt.evaluate.access({ user: id });
}
