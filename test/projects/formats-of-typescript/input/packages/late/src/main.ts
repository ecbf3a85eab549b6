export async function main(user: string): Promise<void> {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "late", account: user });
}
