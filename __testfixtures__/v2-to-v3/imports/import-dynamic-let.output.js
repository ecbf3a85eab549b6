let sdk;

export async function protect(id) {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  sdk ??= await import("rupt");
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  await sdk.attach({ client_id: "c1", account: id });
}
