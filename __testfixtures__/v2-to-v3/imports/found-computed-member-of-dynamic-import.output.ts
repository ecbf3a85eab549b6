export async function enter(member: { id: string }) {
  await (await import("./rupt")).rupt.evaluate.access({ user: member.id });
}
