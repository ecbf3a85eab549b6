import settings from "./settings.json" assert { type: "json" };
import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: settings.id });
  }
  return client;
}

export const start = async (user) => {
  await getRupt().evaluate.access({ user: user, email: "a@b.example" });
};
