export async function go(user: { id: string }) {
  const { default: Rupt } = await import("device-sdk");
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "c1", account: user.id });
}
