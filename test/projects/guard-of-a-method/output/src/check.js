import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.OTHER_ID });
  }
  return client;
}

export const check = {
  now(user) {
    void getRupt().evaluate.access({ user: user.id });
  },
};
