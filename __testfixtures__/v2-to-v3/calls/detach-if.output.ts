export async function out(id: string, device: string | null) {
  if (!device) console.log("none");
}
