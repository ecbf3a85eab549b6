import Rupt from "@ruptjs/client";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client-session" });
  }
  return client;
}

export function enter(user) {
  return getRupt().evaluate.access({ user: user.id });
}
