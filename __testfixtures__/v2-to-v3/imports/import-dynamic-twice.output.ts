export async function protect(account: string) {
  const { rupt } = await import("./rupt");
  await rupt.evaluate.access({ user: account });
  const { rupt: ruptClient } = await import("./rupt");
  await ruptClient.evaluate.access({ user: account });
  if (account !== "") {
    const { rupt } = await import("./rupt");
    await rupt.evaluate.access({ user: account });
  }
}
