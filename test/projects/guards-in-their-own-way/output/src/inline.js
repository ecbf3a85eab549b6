import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_INLINE });
  }
  return client;
}

export const enterInline = (user) => {
  getRupt().evaluate.access({ user: user.id });
};
