import Rupt from "rupt";
export function go(id) {
  Rupt.attach({ client_id: "abc", account: id }).then(({ device_id }) => save(device_id)).catch(() => {});
}
