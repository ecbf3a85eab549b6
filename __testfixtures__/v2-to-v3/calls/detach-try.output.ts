export async function out(id: string, device: string) {}
