import Rupt from "@ruptjs/client";
import { track } from "./track";

const rupt = new Rupt({ clientId: "client-web" });

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
  const { limit } = plan;
  rupt.evaluate.access({ user: user.id });
}

export function reenter(user) {
  const { debug } = flags;
  const limit = plan.limit;
  rupt.evaluate.access({ user: user.id });
}
