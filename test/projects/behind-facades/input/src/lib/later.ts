let instance: unknown;

export async function getSdk() {
  if (!instance) instance = (await import("rupt")).default;
  return instance;
}
