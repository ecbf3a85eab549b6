import Rupt = require("rupt/common.cjs");

export function go(user: { id: string }) {
  void Rupt.attach({ client_id: "c1", account: user.id });
}
