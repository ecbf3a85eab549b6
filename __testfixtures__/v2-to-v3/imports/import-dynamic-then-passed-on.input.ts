export function byPattern(id: string) {
  return void import("rupt").then(({ default: R }) => R).then((R) => R.attach({ client_id: "c1", account: id }));
}

export async function byAwait(id: string) {
  const attach = await import("rupt").then(m => m.attach);
  await attach({ client_id: "c1", account: id });
}
