import Rupt from "shared-sdk";

export function go(user) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
