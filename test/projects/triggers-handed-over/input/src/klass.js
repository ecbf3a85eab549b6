import Rupt from "rupt";

export class Sharing {
  constructor(name) {
    this.name = name;
  }
  attach(user) {
    Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: user.seats },
    });
  }
}
