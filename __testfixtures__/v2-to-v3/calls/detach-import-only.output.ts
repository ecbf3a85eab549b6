import "./device";
export async function out(id: string) {}
