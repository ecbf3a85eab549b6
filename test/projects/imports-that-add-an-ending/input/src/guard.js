export async function guard(id) {
  const { default: Rupt } = await import("rupt");
  await Rupt.attach({ client_id: "abc", account: id });
}
