import Rupt from "@vendor/rupt/index.mjs";

export function go(user) {
  Rupt.attach({ client_id: "c1", account: user.id });
}
