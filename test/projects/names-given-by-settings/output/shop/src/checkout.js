export async function checkout(account) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await startGuard({ client_id: "def", account });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Sharing.attach({ client_id: "def", account });
}
