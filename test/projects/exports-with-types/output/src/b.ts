import { getRupt, getRuptFor } from "./rupt";

export async function b(account: string): Promise<void> {
  await getRupt().evaluate.access({ user: account });
}

export async function ofb(client: string, account: string): Promise<void> {
  await getRuptFor(client).evaluate.access({ user: account });
}
