import Rupt from "@ruptjs/client";
import { ID } from "@cfg";

const rupt = new Rupt({ clientId: ID });

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
}
