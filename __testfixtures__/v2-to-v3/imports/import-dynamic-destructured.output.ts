export async function protect(id: string) {
  const { rupt } = await import("./rupt");
  await rupt.evaluate.access({ user: id });
}
