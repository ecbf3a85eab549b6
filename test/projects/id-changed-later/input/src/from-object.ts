import Rupt from "rupt";
import { config } from "./config";

export async function visit(user: { id: string; email: string }): Promise<void> {
  await Rupt.attach({ client_id: config.rupt.id, account: user.id, email: user.email });
}
