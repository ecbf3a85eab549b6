import { attach } from "rupt";
import { year } from "./env";

export async function enter(account: string, window: unknown) {
  if (typeof window === "undefined") return;
  await attach({ client_id: "of-page", account, metadata: { year, title: document.title } });
}
