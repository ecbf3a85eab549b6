import Rupt from "rupt";
import type { Guard } from "./index";

const guard: Guard = {
  check: (id) => Rupt.attach({ client_id: "abc", account: id }),
  run: (id) => Rupt.attach({ client_id: "abc", account: id }),
};
void guard.check("1");
void guard.run("1");
