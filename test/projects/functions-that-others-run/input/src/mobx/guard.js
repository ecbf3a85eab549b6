import Rupt from "rupt";
import { BaseStore } from "./base.js";

export class Guard extends BaseStore {
  sync() {
    const { plan, user } = this.root;
    Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: plan.seats },
    });
  }
}
