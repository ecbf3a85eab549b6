import { rupt } from "./rupt";

export async function attachGuest(account: string, _limit: number): Promise<void> {
  await rupt.evaluate.access({
    user: account,
  });
}
