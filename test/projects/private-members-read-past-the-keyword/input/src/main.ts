import Rupt from "rupt";
import { peek } from "./peek.js";

export class Guard {
  private limits = { overall_device_limit: 2 };
  private plain = { overall_device_limit: 2 };
  async start(u: string): Promise<void> {
    await Rupt.attach({
      client_id: "abc",
      account: u,
      limit_config: this.limits,
    });
    await Rupt.attach({
      client_id: "abc",
      account: u,
      limit_config: this.plain,
    });
  }
}
const g = new Guard();
await g.start("u");
console.log(peek(g));
