import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: process.env.RUPT_ID });
  }
  return client;
}

export const service = {
  needs: ["RUPT_ID"],
  start: () => getRupt().evaluate.access({ user: "a" }),
};
