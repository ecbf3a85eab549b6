export async function a(id: string) {
  const Rupt = (await import("rupt")).default;
  await Rupt.attach({ client_id: "dyn", account: id });
}
