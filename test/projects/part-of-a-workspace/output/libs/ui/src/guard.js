import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "client_ui" });
  }
  return client;
}

export const guard = (user) => {
  getRupt().evaluate.access({ user: user.id, email: user.email });
};
