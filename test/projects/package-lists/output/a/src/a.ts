import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "cid" });
  }
  return client;
}

export const protect = (user: string) => void getRupt().evaluate.access({ user: user });
