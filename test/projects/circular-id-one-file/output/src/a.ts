import Rupt from "@ruptjs/client";
import { CLIENT_ID } from "./ids";

var client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: CLIENT_ID });
  }
  return client;
}

export async function a(id: string) {
  await getRupt().evaluate.access({ user: id });
}
