let instance: unknown;

export async function getSdk() {
  // TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
  if (!instance) instance = (await import("rupt")).default;
  return instance;
}
