import Rupt from "rupt";
import { DEFAULT } from "./config.js";

export function enterDefault(user, isOn = Boolean(DEFAULT)) {
  if (isOn) {
    Rupt.attach({ client_id: DEFAULT, account: user.id });
  }
}
