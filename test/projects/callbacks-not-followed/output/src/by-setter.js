import { rupt } from "./rupt.js";

import { onLeave } from "./hooks.js";

class Protection {
  onLeave(run) {
    this.run = run;
    return this;
  }

  async start(user) {
    await rupt.evaluate.access({
      user: user.id,
      on_logout: this.run,
    });
  }
}

export const protection = new Protection().onLeave(onLeave);
