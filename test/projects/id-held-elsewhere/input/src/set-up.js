import * as change from "./change.js";
import { all, byName, copies, copy, each, holder, inPattern, inSpread, list, listen, member, result, setThis, Statics, tell, withSettings } from "./config.js";

export function setUp() {
  byName.get("map").id += "-2";
  copies.get("safe").id += "-2";
  for (const one of all) one.id += "-2";
  for (const one of each()) one.id += "-2";
  holder.held.id += "-2";
  change.setIn({ target: inPattern.web });
  change.setAll(...[inSpread]);
  list[0].id += "-2";
  result.web.id += "-2";
  copy.inner.id += "-2";
  member.web.id += "-2";
  Statics.held.id += "-2";
  setThis("client-this-2");
  listen((settings) => {
    settings.id += "-2";
  });
  tell();
  withSettings((settings) => {
    settings.id += "-2";
  });
}
