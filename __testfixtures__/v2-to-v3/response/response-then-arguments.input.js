import Rupt from "rupt";

export function visit(user) {
  Rupt.attach({ client_id: "client", account: user.id }).then(function () {
    localStorage.setItem("device", arguments[0].device_id);
  });
}
