import Rupt from "rupt";

export function go(next, current) {
  Rupt.attach({ account: next(), client_id: current.id });
}
