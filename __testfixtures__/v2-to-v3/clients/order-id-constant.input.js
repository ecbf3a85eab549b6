import Rupt from "rupt";

export function go(id, getUser) {
  Rupt.attach({ account: getUser(), client_id: id });
}
