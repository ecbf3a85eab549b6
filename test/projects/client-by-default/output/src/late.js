export async function late(user) {
  const { default: rupt } = await import("./sdk.js");
  await rupt.evaluate.access({ user: user.id });
}
