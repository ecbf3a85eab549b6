import Rupt from "rupt";
import { core } from "@acme/core";
export async function auth(user: string) {
  await core(user);
  await Rupt.attach({ client_id: "abc", account: user });
}
