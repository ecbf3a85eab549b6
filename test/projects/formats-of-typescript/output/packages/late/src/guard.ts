export async function guard(user: string): Promise<void> {
  const { rupt } = await import("./rupt.mjs");
  await rupt.evaluate.access({ user: user });
}
