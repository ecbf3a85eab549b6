import Rupt from "@ruptjs/client";

const clients = new Map();

function getRupt(clientId) {
  let client = clients.get(clientId);
  if (!client) {
    client = new Rupt({ clientId });
    clients.set(clientId, client);
  }
  return client;
}

export const guard = async (u) => {
  await getRupt(process.env.LATE_ID).evaluate.access({ user: u });
};
