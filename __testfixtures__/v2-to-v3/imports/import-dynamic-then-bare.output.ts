export function protect(id: string) {
  import("./rupt").then(({ rupt }) => rupt.evaluate.access({
    user: id,
  })).catch(() => {});
}
