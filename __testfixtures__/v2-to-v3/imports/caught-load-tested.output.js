export async function enter(user) {
  const sdk = await import("./rupt").catch(() => null);
  if (!sdk) return;
  await sdk.rupt.evaluate.access({ user: user.id });
}
