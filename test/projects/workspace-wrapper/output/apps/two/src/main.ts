import { CLIENT_ID, guardAccount } from "@acme/guard";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: CLIENT_ID });

export async function main(id: string) {
  void guardAccount(id);
  await rupt.evaluate.access({ user: id });
}
