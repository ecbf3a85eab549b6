interface Member {
  id: string;
  device?: string;
}

export function release({ id, device }: Member): void {
  import("rupt").then(({ detach }) => detach({ client_id: "club", account: id, device: device ?? "" }));
  localStorage.removeItem(id);
}
