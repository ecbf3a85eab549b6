import Rupt from "@ruptjs/client";

var client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client-visit" });
  }
  return client;
}

export default function (user) {
  return getRupt().evaluate.access({ user: user.id });
}
