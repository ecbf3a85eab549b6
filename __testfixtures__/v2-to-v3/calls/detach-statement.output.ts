export async function out(id: string, device: string) {
  // leave
  console.log("bye");
}
