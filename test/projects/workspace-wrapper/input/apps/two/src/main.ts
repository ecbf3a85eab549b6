import { CLIENT_ID, guardAccount } from "@acme/guard";
import Rupt from "rupt";

export async function main(id: string) {
  void guardAccount(id);
  await Rupt.attach({ client_id: CLIENT_ID, account: id });
}
