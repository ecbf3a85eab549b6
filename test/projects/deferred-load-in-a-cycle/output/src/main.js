import { getRupt } from "./rupt.js";
import { ID } from "./config.js";

export function enter(user) {
  if (!ID) throw new Error("no id");
  return getRupt(ID).evaluate.access({ user: user.id });
}

export function enterLate(user) {
  return import("./rupt.js").then(({ getRupt }) =>
    getRupt(ID).evaluate.access({ user: user.id }),
  );
}

enter({ id: "first" });
