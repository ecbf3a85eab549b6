import Rupt from "rupt";
import { Config, Ids } from "./main";

protectEarly({ id: "early" });

export function protectEarly(user: { id: string }) {
  try {
    Rupt.attach({ client_id: Config.id, account: user.id });
  } catch {
    effect("not yet");
  }
  try {
    Rupt.attach({ client_id: Ids.Web, account: user.id });
  } catch {
    effect("not yet");
  }
}
