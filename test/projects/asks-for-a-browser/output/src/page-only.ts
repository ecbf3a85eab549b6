import Rupt from "@ruptjs/client";
import { year } from "./env";

const rupt = new Rupt({ clientId: "of-page" });

export async function enter(account: string, window: unknown) {
  if (typeof window === "undefined") return;
  await rupt.evaluate.access({ user: account, metadata: { year, title: document.title } });
}
