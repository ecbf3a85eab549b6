export function c(id: string) {
  import("./lib/rupt").then(({ rupt }) => rupt.evaluate.access({ user: id }));
}
