import Rupt = require("rupt");

export function protect(id: string) {
  return void Rupt.attach({ client_id: "c1", account: id });
}
