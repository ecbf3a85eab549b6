import { autorun } from "mobx";
import Rupt from "rupt";

export class Protection {
  limits = { free: 1 };
  constructor(plan) {
    this.plan = plan;
    autorun(() => {
      Rupt.attach({
        client_id: "abc",
        account: "u1",
        limit_config: { overall_device_limit: this.plan.seats },
      });
    });
    autorun(() => {
      Rupt.attach({
        client_id: "abc",
        account: "u2",
        limit_config: { overall_device_limit: this.limits.free },
      });
    });
  }
}
