import { rupt } from "./rupt.js";

class Guard {
  start(user: string) {
    void rupt.evaluate.access({
      user: user,
    });
  }
}
const guard = new Guard();
export const start = (user: string) => guard.start(user);
