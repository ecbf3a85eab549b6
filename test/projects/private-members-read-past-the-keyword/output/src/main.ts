import { rupt } from "./rupt.js";
import { peek } from "./peek.js";

export class Guard {
  private limits = { overall_device_limit: 2 };
  private plain = { overall_device_limit: 2 };
  async start(u: string): Promise<void> {
    await rupt.evaluate.access({
      user: u,
    });
    await rupt.evaluate.access({
      user: u,
    });
  }
}
const g = new Guard();
await g.start("u");
console.log(peek(g));
