import Rupt from "rupt";

import { onLeave } from "./hooks.js";

class Protection {
  onLeave(run) {
    this.run = run;
    return this;
  }

  async start(user) {
    await Rupt.attach({
      client_id: "abc",
      account: user.id,
      on_current_device_logout: this.run,
    });
  }
}

export const protection = new Protection().onLeave(onLeave);
