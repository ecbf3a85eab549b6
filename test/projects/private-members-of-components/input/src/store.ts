import Rupt from "rupt";

export class SessionStore {
  user = "u1";
  private limits = { overall_device_limit: 2 };
  async start(): Promise<void> {
    await Rupt.attach({
      client_id: "abc",
      account: this.user,
      limit_config: this.limits,
    });
  }
}
