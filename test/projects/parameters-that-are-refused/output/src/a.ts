import { rupt } from "./rupt";

export async function attachMember(account: string, limit: number): Promise<void> {
  await rupt.evaluate.access({
    user: account,
  });
}
