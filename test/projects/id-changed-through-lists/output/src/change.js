import { config as given } from "./given-config.js";
import { config as last } from "./last-config.js";
import { config as listed } from "./listed-config.js";
import { config as read } from "./read-config.js";

function rename() {
  arguments[0].id = "given-late";
}

export function change() {
  [listed.web].forEach((part) => {
    part.id = "listed-late";
  });
  rename(given.web);
  (given, last.web).id = "last-late";
  return [read.web].map((part) => part.id).join();
}
