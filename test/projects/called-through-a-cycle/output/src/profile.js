import Rupt from "@ruptjs/client";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client-profile" });
  }
  return client;
}

function track(user) {
  return getRupt().evaluate.access({ user: user.id });
}

export { track as go };
