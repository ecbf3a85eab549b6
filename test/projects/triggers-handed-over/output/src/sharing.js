import { rupt } from "./rupt.js";

export function useSharing() {
  function attach(user) {
    rupt.evaluate.access({
      user: user.id,
    });
  }
  return { attach };
}
