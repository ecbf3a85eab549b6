export async function protect(id: string) {
  const { attach, detach } = await import("rupt");
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attach({ client_id: "c1", account: id });
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  await detach({ client_id: "c1", account: id, device: "d" });
}
