export async function protect(id) {
  const { rupt } = await import("./rupt");
  await rupt.evaluate.access({ user: id });
}
