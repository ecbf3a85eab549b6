import Rupt from "rupt";
import { forget, load, take } from "./late.js";

export function enterLate(user) {
  load({ CLIENT_A: "client-3" });
  take(["client-4"]);
  forget();
  Rupt.attach({ client_id: process.env.CLIENT_A, account: user.id });
  Rupt.attach({ client_id: process.env.CLIENT_B, account: user.id });
  Rupt.attach({ client_id: process.env.CLIENT_C ?? "client-5", account: user.id });
}
