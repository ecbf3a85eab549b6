export async function protect(id: string) {
  await (await import("./rupt")).rupt.evaluate.access({ user: id });
}
