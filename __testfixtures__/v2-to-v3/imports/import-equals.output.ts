import Rupt = require("@ruptjs/client");

const rupt = new Rupt.default({ clientId: "c1" });

export function protect(id: string) {
  return void rupt.evaluate.access({ user: id });
}
