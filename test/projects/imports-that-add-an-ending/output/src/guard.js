export async function guard(id) {
  const { rupt } = await import("#src/rupt");
  await rupt.evaluate.access({ user: id });
}
