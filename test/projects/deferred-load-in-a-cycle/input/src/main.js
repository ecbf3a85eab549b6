import Rupt from "rupt";
import { ID } from "./config.js";

export function enter(user) {
  if (!ID) throw new Error("no id");
  return Rupt.attach({ client_id: ID, account: user.id });
}

export function enterLate(user) {
  return import("rupt").then((late) => late.attach({ client_id: ID, account: user.id }));
}

enter({ id: "first" });
