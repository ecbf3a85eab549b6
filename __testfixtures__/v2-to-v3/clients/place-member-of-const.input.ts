import Rupt from "rupt";
import config from "./config";

const rupt_config = { id: config.rupt.id };

export async function protect(id: string) {
  await Rupt.attach({ client_id: rupt_config.id, account: id });
}
