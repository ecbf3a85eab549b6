import Rupt from "rupt";
export function go(id) {
  // TODO(rupt-migrate): response-field: stop reading the v2 response, or get the data on the server with getUserDevices of @ruptjs/api
  Rupt.attach({ client_id: "abc", account: id }).catch(() => null).then((r) => { console.log(r.success); });
}
