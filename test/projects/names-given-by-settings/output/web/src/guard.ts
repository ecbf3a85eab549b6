export async function guard(account: string) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await attachDevice({ client_id: "abc", account });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Devices.attach({ client_id: "abc", account });
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await enter({ client_id: "abc", account });
}
