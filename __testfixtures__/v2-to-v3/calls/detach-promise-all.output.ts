export async function out(id: string, device: string) {
  await Promise.all([signOut()]);
}
