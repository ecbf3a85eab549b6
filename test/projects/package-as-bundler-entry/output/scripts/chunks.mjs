export async function run() {
  const { rolldown } = await import("rolldown");
  // TODO(rupt-migrate): config: replace rupt by @ruptjs/client here
  return rolldown({ input: { sharing: "rupt" } });
}
