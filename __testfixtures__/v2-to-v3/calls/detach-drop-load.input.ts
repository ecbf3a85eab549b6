interface Member {
  id: string;
  device?: string;
}

export async function signOut(member: Member): Promise<void> {
  if (member.device) {
    const { detach } = await import("rupt");
    await detach({ client_id: "club", account: member.id, device: member.device });
  }
  location.assign("/");
}

export async function leave(member: Member): Promise<void> {
  const Rupt = (await import("rupt")).default;
  await Rupt.detach({ client_id: "club", account: member.id, device: member.device ?? "" });
  location.assign("/");
}

export async function forget({ id }: Member): Promise<void> {
  localStorage.removeItem(id);
  const { default: Rupt } = await import("rupt");
  await Rupt.detach({ client_id: "club", account: id, device: "d" });
}
