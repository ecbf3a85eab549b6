import Rupt from "@ruptjs/client";
import { useEffect } from "react";
import { showUpsell, track } from "./ui";

const rupt = new Rupt({ clientId: "abc" });

export function useRupt(user: { id: string }) {
  useEffect(() => {
    rupt.evaluate.access({
      user: user.id,
    });
  }, [user.id]);
}

export const onLimitExceeded = async () => {
  await track("limit");
  showUpsell(`too
many`);
};

export const second = (id: string) =>
  rupt.evaluate.access({
    user: id,
  }); // behind

export function onLimitExceeded2() {
  showUpsell("second");
}

export const third = (id: string) =>
  rupt.evaluate.access({
    user: id,
  });

export function onLimitExceeded3() {
  showUpsell(function (this: { at: number }) {
    return this.at;
  });
}
