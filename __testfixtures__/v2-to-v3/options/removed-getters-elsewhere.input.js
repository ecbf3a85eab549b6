import Rupt from "rupt";
import { track } from "./track";

class Plan {
  constructor(base) {
    this.base = base;
  }
  get limit() {
    track("limit");
    return this.base + 1;
  }
  get tolerance() {
    return this.base > 2 ? "lenient" : "strict";
  }
}

const plan = new Plan(2);
const flags = {
  get debug() {
    track("debug");
    return true;
  },
};

export function enter(user) {
  const { limit, tolerance } = plan;
  Rupt.attach({ client_id: "client-web", account: user.id, tolerance, limit_config: { overall_device_limit: limit } });
}

export function reenter(user) {
  const { debug } = flags;
  const limit = plan.limit;
  Rupt.attach({ client_id: "client-web", account: user.id, debug, limit_config: { overall_device_limit: limit } });
}
