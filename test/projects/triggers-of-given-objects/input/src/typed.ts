import { autorun } from "mobx";
import Rupt from "rupt";

export class Typed {
  constructor(readonly plan: { seats: number }) {
    autorun(() => {
      void Rupt.attach({
        client_id: "abc",
        account: "u1",
        limit_config: { overall_device_limit: this.plan.seats },
      });
    });
  }
}
