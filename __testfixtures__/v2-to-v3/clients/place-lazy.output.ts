import Rupt from "@ruptjs/client";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: id });
  }
  return client;
}

const id = process.env.ID as string;
export const protect = async (user: string) => { await getRupt().evaluate.access({ user: user }); };
