import Rupt from "@ruptjs/client";
import { ruptOptions } from "./options";

const rupt = new Rupt({ clientId: "opt" });

export async function a(id: string) {
  await rupt.evaluate.access({ metadata: ruptOptions.metadata, user: id });
}
