export async function late(user: string): Promise<void> {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "halves", account: user });
}
