export async function go(user: { id: string }) {
  const { default: Rupt } = await import("device-sdk");
  await Rupt.attach({ client_id: "c1", account: user.id });
}
