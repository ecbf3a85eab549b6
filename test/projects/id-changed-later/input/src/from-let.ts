import Rupt from "rupt";
import { tenant } from "./config";

export async function visit(user: { id: string; email: string }): Promise<void> {
  await Rupt.attach({ client_id: `${tenant}-web`, account: user.id, email: user.email });
}
