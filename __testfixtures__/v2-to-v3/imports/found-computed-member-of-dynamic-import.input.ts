export async function enter(member: { id: string }) {
  await (await import("rupt"))["attach"]({ client_id: "client-1", account: member.id });
}
