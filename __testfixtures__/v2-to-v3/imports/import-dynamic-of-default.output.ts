export async function protect(account: string) {
  const { rupt } = await import("./rupt");
  await rupt.evaluate.access({ user: account });
}
