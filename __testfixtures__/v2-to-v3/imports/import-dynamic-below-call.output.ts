import { rupt } from "./rupt";

export async function protect(account: string) {
  await rupt.evaluate.access({ user: account });
  const { rupt: ruptClient } = await import("./rupt");
  await ruptClient.evaluate.access({ user: account });
}

export async function guard(account: string) {
  const { rupt } = await import("./rupt");
  await rupt.evaluate.access({ user: account });
}
