import Rupt from "rupt";
import { fixed } from "./fixed";

export async function visit(user: { id: string; email: string }): Promise<void> {
  await Rupt.attach({ client_id: fixed.rupt.id, account: user.id, email: user.email });
}
