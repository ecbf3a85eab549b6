import Rupt from "rupt";
export function go(Rupt, id) {
  Rupt.attach({ client_id: "abc", account: id });
}
export function real(id) { Rupt.attach({ client_id: "abc", account: id }); }
