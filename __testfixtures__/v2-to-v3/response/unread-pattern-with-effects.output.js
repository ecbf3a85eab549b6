import Rupt from "@ruptjs/client";
import { nextKey, report } from "./report";

const rupt = new Rupt({ clientId: "web" });

export async function first(user) {
  const { reference = report("no reference") } = await rupt.evaluate.access({ user: user });
}

export async function second(user) {
  const { [nextKey()]: unread } = await rupt.evaluate.access({ user: user });
}

export async function third(user) {
  await rupt.evaluate.access({ user: user });
}
