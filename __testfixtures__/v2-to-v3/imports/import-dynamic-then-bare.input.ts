export function protect(id: string) {
  import("rupt").then(m => m.attach({ client_id: "c1", account: id })).catch(() => {});
}
