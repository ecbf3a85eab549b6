export async function run() {
  const { rolldown } = await import("rolldown");
  return rolldown({ input: { sharing: "rupt" } });
}
