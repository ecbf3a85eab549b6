export function protect(id) {
  return void import("./rupt").then(function ({ rupt }) {
    rupt.evaluate.access({ user: id });
  });
}
