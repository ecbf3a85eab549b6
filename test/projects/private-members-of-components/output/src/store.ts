import { rupt } from "./rupt.js";

export class SessionStore {
  user = "u1";
  private limits = { overall_device_limit: 2 };
  async start(): Promise<void> {
    await rupt.evaluate.access({
      user: this.user,
    });
  }
}
