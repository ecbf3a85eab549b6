interface Member {
  id: string;
  device?: string;
}

export function release({ id, device }: Member): void {
  // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
  import("rupt").then(({ detach }) => detach({ client_id: "club", account: id, device: device ?? "" }));
  localStorage.removeItem(id);
}
