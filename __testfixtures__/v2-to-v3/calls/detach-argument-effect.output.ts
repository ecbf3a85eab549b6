export async function out(id: string) {
  takeDevice();
}
