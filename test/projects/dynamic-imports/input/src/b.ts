export async function b(id: string) {
  const { attach } = await import("rupt");
  await attach({ client_id: "dyn", account: id });
}
