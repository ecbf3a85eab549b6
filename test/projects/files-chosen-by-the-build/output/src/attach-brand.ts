import { getRupt } from "./rupt";
import { settings } from "@brand/settings";

export async function attach(account: string) {
  const { clientId } = settings;
  await getRupt(clientId).evaluate.access({ user: account });
}
