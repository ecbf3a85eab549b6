export function c(id: string) {
  import("rupt").then(({ default: Rupt }) => Rupt.attach({ client_id: "dyn", account: id }));
}
