import Rupt from "rupt";

export function guard(account) {
  Rupt.attach({ client_id: "shared", account });
}
