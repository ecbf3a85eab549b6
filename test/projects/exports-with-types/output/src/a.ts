import { getRupt, getRuptFor } from "./rupt";

export async function a(account: string): Promise<void> {
  await getRupt().evaluate.access({ user: account });
}

export async function ofa(client: string, account: string): Promise<void> {
  await getRuptFor(client).evaluate.access({ user: account });
}
