import { rupt } from "./rupt.js";

import("./hooks.js").then(({ onLeave }) => {
  void rupt.evaluate.access({
    user: "a",
    on_logout: onLeave,
  });
});
