import Rupt from "@ruptjs/client";
import { once, whenever } from "./whenever.js";
import "./plan.js";

const rupt = new Rupt({ clientId: "abc" });

whenever(() => {
  void rupt.evaluate.access({
    user: "u",
  });
});

once(() => {
  void rupt.evaluate.access({
    user: "u",
  });
});
