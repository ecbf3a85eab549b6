export async function protect(id) {
  const { rupt } = await import(/* webpackChunkName: "rupt" */ "./rupt");
  await rupt.evaluate.access({ user: id });
}
