import Rupt from "rupt";
export function go(id) {
  Rupt.attach({ client_id: "abc", account: id }).then((response) => { console.log("attached"); });
}
