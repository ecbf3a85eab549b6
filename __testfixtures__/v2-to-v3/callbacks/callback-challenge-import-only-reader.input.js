import Rupt from "rupt";
import { noop } from "lodash";
export function go(id) {
  void Rupt.attach({ client_id: "abc", account: id, on_limit_exceeded: noop });
}
