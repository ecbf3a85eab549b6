import { getRupt } from "./lib/rupt";
import env from "./lib/env";

export function b(account: string) {
  if (!env.RUPT_CLIENT_ID) {
    return;
  }

  getRupt(env.RUPT_CLIENT_ID).evaluate.access({ user: account });
}
