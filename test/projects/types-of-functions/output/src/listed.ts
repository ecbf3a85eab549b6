import { rupt } from "./rupt";
import type { Guard } from "./index";

const guard: Guard = {
  check: (id) => rupt.evaluate.access({ user: id }),
  run: (id) => rupt.evaluate.access({ user: id }),
};
void guard.check("1");
void guard.run("1");
