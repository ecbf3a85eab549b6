export async function protect(id) {
  const { attach } = await import(/* webpackChunkName: "rupt" */ "rupt");
  await attach({ client_id: "c1", account: id });
}
