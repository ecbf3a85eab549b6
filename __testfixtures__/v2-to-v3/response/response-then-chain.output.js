import Rupt from "rupt";
export function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no device_id: stop reading it, or ask your server
  Rupt.attach({ client_id: "abc", account: id }).then((r) => r).then((r) => r.device_id).then(save);
}
