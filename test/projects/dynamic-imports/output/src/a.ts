export async function a(id: string) {
  const rupt = (await import("./lib/rupt")).rupt;
  await rupt.evaluate.access({ user: id });
}
