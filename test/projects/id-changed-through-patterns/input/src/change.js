import { config as assigned } from "./assigned-config.js";
import { config as each } from "./each-config.js";
import { config as given } from "./given-config.js";
import { config as inner } from "./inner-config.js";
import { config as plain } from "./plain-config.js";
import { config as read } from "./read-config.js";
import { config as taken } from "./taken-config.js";

function rename({ web }) {
  [web].forEach((part) => {
    part.id = "given-late";
  });
}

export function change() {
  const { web: part = {} } = taken;
  [part].forEach((one) => {
    one.id = "taken-late";
  });
  const { all } = inner;
  const { web: within } = all;
  [within].forEach((one) => {
    one.id = "inner-late";
  });
  let held;
  ({ web: held } = assigned || {});
  [held].forEach((one) => {
    one.id = "assigned-late";
  });
  rename(given);
  for (const [, value] of Object.entries(each))
    [value].forEach((one) => {
      one.id = "each-late";
    });
  const { name } = plain;
  const names = [name];
  names.push("other");
  const { web: last } = read;
  return names.join() + [last].map((one) => one.id).join();
}
