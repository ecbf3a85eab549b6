import Rupt from "rupt";
import * as all_app from "./app.js";
export function enter0(user) {
  try {
    return Rupt.attach({
      account: user.id,
      on_current_device_logout: Handlers0.out,
      client_id: all_app.config0.id,
    });
  } catch {
    effect("caught");
    return null;
  }
}
enter0(user);
class Handlers0 {
  static out() {
    effect("out 0");
  }
}
