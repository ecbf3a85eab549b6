import Rupt from "rupt";
import { useEffect } from "react";
import { showUpsell, track } from "./ui";

export function useRupt(user: { id: string }) {
  useEffect(() => {
    Rupt.attach({
      client_id: "abc",
      account: user.id,
      // tell sales
      on_limit_exceeded: async () => {
        await track("limit");
        showUpsell(`too
many`);
      },
    });
  }, [user.id]);
}

export const second = (id: string) =>
  Rupt.attach({
    client_id: "abc",
    account: id,
    on_limit_exceeded() {
      showUpsell("second");
    },
  }); // behind

export const third = (id: string) =>
  Rupt.attach({
    client_id: "abc",
    account: id,
    on_limit_exceeded() {
      showUpsell(function (this: { at: number }) {
        return this.at;
      });
    },
  });
