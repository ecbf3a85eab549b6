export async function protect(id) {
  const Rupt = (await import("rupt")).default;
  await Rupt.attach({ client_id: "c1", account: id });
}
