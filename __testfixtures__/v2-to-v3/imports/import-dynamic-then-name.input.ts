export function protect(id: string) {
  import("rupt").then((m) => m.default.attach({ client_id: "c1", account: id }));
}
