import { getRupt } from "./rupt";
import { tenant } from "./config";

export async function visit(user: { id: string; email: string }): Promise<void> {
  await getRupt(`${tenant}-web`).evaluate.access({ user: user.id, email: user.email });
}
