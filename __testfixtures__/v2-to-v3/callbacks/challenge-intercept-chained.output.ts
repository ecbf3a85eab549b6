import Rupt from "@ruptjs/client";
import { lock, log } from "./ui";

const rupt = new Rupt({ clientId: "abc" });

export const chained = (id: string) =>
  rupt.evaluate.access({ user: id, auto_challenge: false }).then((response) => {
    if (response?.redirect) {
      lock(id);
    }
    return response;
  })
    .then(() => {})
    .finally(() => {});

export async function all(ids: string[]) {
  await Promise.all([
    rupt.evaluate.access({ user: ids[0], auto_challenge: false }).then(async (response) => {
      if (response?.redirect) {
        await log("all");
        location.assign(response.redirect);
      }
      return response;
    }),
  ]);
}
