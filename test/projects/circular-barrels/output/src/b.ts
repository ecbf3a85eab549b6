import Rupt from "@ruptjs/client";
import { X } from "./three";

let client: Rupt | undefined;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: X });
  }
  return client;
}

export async function b(id: string) {
  await getRupt().evaluate.access({ user: id });
}
