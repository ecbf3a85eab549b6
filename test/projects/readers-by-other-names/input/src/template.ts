export async function leave() {
  const { Rupt } = await import(`../lib/template`);
  Rupt.detach({ account: 1 });
}
