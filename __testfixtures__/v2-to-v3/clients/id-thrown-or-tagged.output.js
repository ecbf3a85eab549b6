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

const settings = { id: "web" };
const others = { id: "other" };

const rename = (parts, target) => {
  target.id = parts[0];
};

try {
  throw settings;
} catch (thrown) {
  thrown.id = "renamed";
}
rename`renamed, too${others}`;

export function enter(user) {
  getRupt(settings.id).evaluate.access({ user: user });
  getRupt(others.id).evaluate.access({ user: user });
}
