interface Member {
  id: string;
  device?: string;
}

export async function signOut(member: Member): Promise<void> {
  location.assign("/");
}

export async function leave(member: Member): Promise<void> {
  location.assign("/");
}

export async function forget({ id }: Member): Promise<void> {
  localStorage.removeItem(id);
}

export function release({ id, device }: Member): void {
  // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
  import("rupt").then(({ detach }) => detach({ client_id: "club", account: id, device: device ?? "" }));
  localStorage.removeItem(id);
}
