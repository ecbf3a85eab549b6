import Rupt from "rupt";

export class Runner {
  constructor(plan) {
    this.run = () => {
      Rupt.attach({
        client_id: "abc",
        account: "u1",
        limit_config: { overall_device_limit: plan.seats },
      });
    };
  }
}
