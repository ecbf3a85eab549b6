import { attach } from "rupt";
import settings from "./config";

export async function start(account: string) {
  await attach({ client_id: settings.rupt.clientId, account });
}
