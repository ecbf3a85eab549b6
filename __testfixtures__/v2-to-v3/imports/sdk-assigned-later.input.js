let Rupt;
if (typeof window !== "undefined") {
  Rupt = require("rupt");
}
export function login(user) {
  return Rupt.attach({ client_id: "c1", account: user.id });
}
