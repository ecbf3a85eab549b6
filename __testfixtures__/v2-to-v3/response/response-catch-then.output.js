import Rupt from "rupt";
export function go(id) {
  // TODO(rupt-migrate): response-field: v3 returns no success: stop reading it, or ask your server
  Rupt.attach({ client_id: "abc", account: id }).catch(() => null).then((r) => { console.log(r.success); });
}
