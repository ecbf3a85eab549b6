export async function b(id: string) {
  await window.Rupt.attach({ client_id: "g", account: id });
}
