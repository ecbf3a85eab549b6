export async function b(id: string) {
  const { rupt } = await import("./lib/rupt");
  await rupt.evaluate.access({ user: id });
}
