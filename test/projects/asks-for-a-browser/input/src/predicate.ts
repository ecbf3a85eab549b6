import { attach } from "rupt";
import { inPage } from "./env";

export async function enter(account: string) {
  if (inPage()) await attach({ client_id: "of-predicate", account });
}
