export async function out(id: string, device: string) {
  try {
  } catch (e) {
    console.error(e);
  }
}
