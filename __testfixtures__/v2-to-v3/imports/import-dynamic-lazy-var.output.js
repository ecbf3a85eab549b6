// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const load = () => import("rupt");

export async function protect(id) {
  const { attach } = await load();
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attach({ client_id: "c1", account: id });
}
