import { rupt } from "./rupt.js";
import { most, plan } from "./plan.js";

export const limits = () => [plan.limit, most.value];

export function protect(account) {
  rupt.evaluate.access({
    user: account,
  });
  return true;
}

export function useGuard() {
  const isOpen = () => {
    rupt.evaluate.access({
      user: "open",
    });
    return true;
  };
  function isShown() {
    rupt.evaluate.access({
      user: "shown",
    });
    return true;
  }
  function isMost() {
    rupt.evaluate.access({
      user: "most",
    });
    return true;
  }
  function onClick() {
    rupt.evaluate.access({
      user: "click",
    });
  }
  return { isOpen, isShown, isMost, onClick };
}
