import Rupt from "rupt";

export function visit(user) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  Rupt.attach({ client_id: "client", account: user.id }).then(function () {
    localStorage.setItem("device", arguments[0].device_id);
  });
}
