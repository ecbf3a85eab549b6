import Rupt from "@ruptjs/client";
import config from "./config";

const rupt_config = { id: config.rupt.id };

const rupt = new Rupt({ clientId: rupt_config.id });

export async function protect(id: string) {
  await rupt.evaluate.access({ user: id });
}
