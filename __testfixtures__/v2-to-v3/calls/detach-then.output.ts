export async function out(id: string, device: string) {
  Promise.resolve().then(() => { console.log("bye"); });
  Promise.resolve().finally(() => signOut());
}
