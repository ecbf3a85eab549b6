import Rupt from "rupt";
import { lock, log } from "./ui";

export const chained = (id: string) =>
  Rupt.attach({ client_id: "abc", account: id, on_challenge: () => { lock(id); return false; } })
    .then(() => {})
    .finally(() => {});

export async function all(ids: string[]) {
  await Promise.all([
    Rupt.attach({ client_id: "abc", account: ids[0], on_challenge: async () => { await log("all"); } }),
  ]);
}
