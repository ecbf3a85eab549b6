import Rupt from "@ruptjs/client";
import { core } from "@acme/core";

const rupt = new Rupt({ clientId: "abc" });

export async function auth(user: string) {
  await core(user);
  await rupt.evaluate.access({ user: user });
}
