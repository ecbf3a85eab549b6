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
    Rupt.attach({ account: user.id, on_current_device_logout: leave, client_id: config.id });
  } catch {
    effect("not yet");
  }
}
