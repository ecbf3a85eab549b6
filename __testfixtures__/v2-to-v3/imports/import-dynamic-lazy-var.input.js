const load = () => import("rupt");

export async function protect(id) {
  const { attach } = await load();
  await attach({ client_id: "c1", account: id });
}
