import { getRupt } from "./rupt";
import { config } from "./config";

export async function visit(user: { id: string; email: string }): Promise<void> {
  await getRupt(config.rupt.id).evaluate.access({ user: user.id, email: user.email });
}
