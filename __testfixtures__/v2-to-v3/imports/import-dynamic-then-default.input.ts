export function protect(id: string) {
  import("rupt").then(({ default: Rupt }) => Rupt.attach({ client_id: "c1", account: id }));
}
