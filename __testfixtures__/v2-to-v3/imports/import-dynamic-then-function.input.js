export function protect(id) {
  return void import("rupt").then(function (m) {
    m.default.attach({ client_id: "c1", account: id });
  });
}
