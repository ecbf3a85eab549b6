export async function enter(user) {
  const sdk = await import("rupt").catch(() => null);
  if (!sdk) return;
  await sdk.default.attach({ client_id: "app_1", account: user.id });
}
