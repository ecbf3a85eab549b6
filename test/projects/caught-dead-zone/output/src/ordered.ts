import Rupt from "rupt";
import { leave } from "./main";

const config = {
  get id() {
    effect("read");
    return "client-3";
  },
};

protectOrdered({ id: "early" });

export function protectOrdered(user: { id: string }) {
  try {
    // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
    Rupt.attach({ account: user.id, on_current_device_logout: leave, client_id: config.id });
  } catch {
    effect("not yet");
  }
}
