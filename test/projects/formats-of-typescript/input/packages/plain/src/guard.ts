export async function guard(user: string): Promise<void> {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "plain", account: user });
}
