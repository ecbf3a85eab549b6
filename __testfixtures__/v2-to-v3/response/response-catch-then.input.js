import Rupt from "rupt";
export function go(id) {
  Rupt.attach({ client_id: "abc", account: id }).catch(() => null).then((r) => { console.log(r.success); });
}
