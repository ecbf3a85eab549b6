import Rupt from "rupt";
export function go(id) {
  const rupt = "x";
  const account = id, email = rupt;
  Rupt.attach({ client_id: "abc", account, email });
}
