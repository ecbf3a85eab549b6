export async function checkout(account) {
  await startGuard({ client_id: "def", account });
  await Sharing.attach({ client_id: "def", account });
}
