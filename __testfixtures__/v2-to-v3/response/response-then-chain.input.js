import Rupt from "rupt";
export function go(id) {
  Rupt.attach({ client_id: "abc", account: id }).then((r) => r).then((r) => r.device_id).then(save);
}
