import { rupt } from "./rupt.js";
import { left } from "./session.js";

let leave = () => left.push("first");
export function change() {
  leave = (event = {}) => left.push(event.challenge);
}

export function enter(account) {
  const { handler: given } = left;
  rupt.evaluate.access({
    user: account,
    on_logout: given ?? (({ challenge } = {}) => left.push(challenge)),
  });
  rupt.evaluate.access({ user: account, on_logout: leave });
  rupt.evaluate.access({ user: account, on_logout: given });
}
