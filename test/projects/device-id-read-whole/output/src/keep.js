import { rupt } from "./rupt";
class Keep {
  mine = null;
  async go(u) {
    await rupt.evaluate.access({ user: u });
  }
}
export const keep = new Keep();
