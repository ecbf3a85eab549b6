export async function work(user: string): Promise<void> {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "worker", account: user });
}
