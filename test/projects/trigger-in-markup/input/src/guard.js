import Rupt from "rupt";
import { most, plan } from "./plan.js";

export const limits = () => [plan.limit, most.value];

export function protect(account) {
  Rupt.attach({
    client_id: "abc",
    account,
    limit_config: { overall_device_limit: plan.limit },
  });
  return true;
}

export function useGuard() {
  const isOpen = () => {
    Rupt.attach({
      client_id: "abc",
      account: "open",
      limit_config: { overall_device_limit: plan.limit },
    });
    return true;
  };
  function isShown() {
    Rupt.attach({
      client_id: "abc",
      account: "shown",
      limit_config: { overall_device_limit: plan.all },
    });
    return true;
  }
  function isMost() {
    Rupt.attach({
      client_id: "abc",
      account: "most",
      limit_config: { overall_device_limit: most.value },
    });
    return true;
  }
  function onClick() {
    Rupt.attach({
      client_id: "abc",
      account: "click",
      limit_config: { overall_device_limit: plan.limit },
    });
  }
  return { isOpen, isShown, isMost, onClick };
}
