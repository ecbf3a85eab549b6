import Rupt from "rupt";

export class Copied {
  private limits = { overall_device_limit: 2 };
  async start(u: string): Promise<object> {
    await Rupt.attach({
      client_id: "abc",
      account: u,
      limit_config: this.limits,
    });
    return { ...this };
  }
}
