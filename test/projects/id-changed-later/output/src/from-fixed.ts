import Rupt from "@ruptjs/client";
import { fixed } from "./fixed";

const rupt = new Rupt({ clientId: fixed.rupt.id });

export async function visit(user: { id: string; email: string }): Promise<void> {
  await rupt.evaluate.access({ user: user.id, email: user.email });
}
