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
