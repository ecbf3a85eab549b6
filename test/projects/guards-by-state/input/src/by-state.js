import Rupt from "rupt";
import { STATE } from "./config.js";
import { state } from "./state.js";

export function enterState(user) {
  if (state.isReady) {
    Rupt.attach({ client_id: STATE, account: user.id });
  }
}
