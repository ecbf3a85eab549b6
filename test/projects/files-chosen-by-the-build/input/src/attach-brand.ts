import Rupt from "rupt";
import { settings } from "@brand/settings";

export async function attach(account: string) {
  const { clientId } = settings;
  await Rupt.attach({ client_id: clientId, account });
}
