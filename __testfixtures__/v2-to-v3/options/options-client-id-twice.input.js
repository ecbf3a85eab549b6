import Rupt from "rupt";
export function go(id) {
  Rupt.attach({ client_id: "old", account: id, client_id: "abc" });
}
