export async function protect(id: string) {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  const [{ default: Rupt }, other] = await Promise.all([import("rupt"), import("./other")]);
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await Rupt.attach({ client_id: "c1", account: id });
  other.go();
}
