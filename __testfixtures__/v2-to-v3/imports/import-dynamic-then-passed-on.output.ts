export function byPattern(id: string) {
  return void import("./rupt").then(({ rupt: R }) => R).then((rupt) => rupt.evaluate.access({ user: id }));
}

export async function byAwait(id: string) {
  const rupt = await import("./rupt").then(m => m.rupt);
  await rupt.evaluate.access({ user: id });
}
