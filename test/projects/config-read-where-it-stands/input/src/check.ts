import Rupt from "rupt";
import { Keys } from "./keys";

export async function check(user: string) {
  await Rupt.attach({ client_id: Keys.Rupt, account: user });
}
