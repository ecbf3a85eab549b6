import { getRupt } from "./rupt";
import { Config, Ids } from "./main";

protectEarly({ id: "early" });

export function protectEarly(user: { id: string }) {
  try {
    getRupt(Config.id).evaluate.access({ user: user.id });
  } catch {
    effect("not yet");
  }
  try {
    getRupt(Ids.Web).evaluate.access({ user: user.id });
  } catch {
    effect("not yet");
  }
}
