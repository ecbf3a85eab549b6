export async function late(user) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "abc", account: user.id });
}
