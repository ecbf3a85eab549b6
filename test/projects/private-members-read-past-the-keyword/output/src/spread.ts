import { rupt } from "./rupt.js";

export class Copied {
  private limits = { overall_device_limit: 2 };
  async start(u: string): Promise<object> {
    await rupt.evaluate.access({
      user: u,
    });
    return { ...this };
  }
}
