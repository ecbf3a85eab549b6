import Rupt from "rupt";

export function visit(user) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  Rupt.attach({ client_id: "client", account: user.id }).then(function () {
    localStorage.setItem("device", arguments[0].device_id);
  });
}
