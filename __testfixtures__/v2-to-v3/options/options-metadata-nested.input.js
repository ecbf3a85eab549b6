import Rupt from "rupt";
export function go(id) {
  Rupt.attach({ client_id: "abc", account: id, metadata: { account: id, client_id: "keep", on_challenge: true } });
}
