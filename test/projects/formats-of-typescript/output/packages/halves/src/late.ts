export async function late(user: string): Promise<void> {
  const { rupt } = await import("./rupt.js");
  await rupt.evaluate.access({ user: user });
}
