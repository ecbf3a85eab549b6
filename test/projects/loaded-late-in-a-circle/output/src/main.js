import { enter } from "./session.js";
import { getRupt } from "./rupt.js";
// TODO(rupt-migrate): re-export: re-export a v3 client instead and migrate its readers
export * from "./app.js";
export function enterMain(user) {
  return getRupt().evaluate.access({ user: user.id });
}
enter({ id: "user-0" });
