import * as change from "./change.js";
import { all, byName, copies, each, holder, inPattern, inSpread, withSettings } from "./config.js";

export function setUp() {
  byName.get("map").id += "-2";
  copies.get("safe").id += "-2";
  for (const one of all) one.id += "-2";
  for (const one of each()) one.id += "-2";
  holder.held.id += "-2";
  change.setIn({ target: inPattern.web });
  change.setAll(...[inSpread]);
  withSettings((settings) => {
    settings.id += "-2";
  });
}
