import Rupt from "@ruptjs/client";
import { RUPT_ID } from "./config.js";

let client;

function getRupt() {
  if (!client) {
    client = new Rupt({ clientId: RUPT_ID });
  }
  return client;
}

export async function go(user) {
  await getRupt().evaluate.access({ user: user });
}

export const other = () => 2;
