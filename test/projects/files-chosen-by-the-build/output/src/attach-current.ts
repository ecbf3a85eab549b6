import { getRupt } from "./rupt";
import { settings } from "./config/current";

export async function attach(account: string) {
  const { clientId } = settings;
  await getRupt(clientId).evaluate.access({ user: account });
}
