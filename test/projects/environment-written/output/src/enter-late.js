import { getRupt } from "./rupt.js";
import { forget, load, take } from "./late.js";

export function enterLate(user) {
  load({ CLIENT_A: "client-3" });
  take(["client-4"]);
  forget();
  getRupt(process.env.CLIENT_A).evaluate.access({ user: user.id });
  getRupt(process.env.CLIENT_B).evaluate.access({ user: user.id });
  getRupt(process.env.CLIENT_C ?? "client-5").evaluate.access({ user: user.id });
}
