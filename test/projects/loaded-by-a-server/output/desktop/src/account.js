import Rupt from "@ruptjs/client";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: "desktop" });
  }
  return client;
}

export const HOME = "https://shop.example";

export async function attachDevice(user) {
  await getRupt().evaluate.access({ user: user.id, email: user.email });
}
