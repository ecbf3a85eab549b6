import Rupt from "rupt";

import("./hooks.js").then(({ onLeave }) => {
  void Rupt.attach({
    client_id: "abc",
    account: "a",
    on_current_device_logout: onLeave,
  });
});
