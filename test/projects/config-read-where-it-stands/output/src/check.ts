import Rupt from "@ruptjs/client";
import { Keys } from "./keys";

const rupt = new Rupt({ clientId: Keys.Rupt });

export async function check(user: string) {
  await rupt.evaluate.access({ user: user });
}
