import { watchEffect } from "vue";
import Rupt from "@ruptjs/client";
import "./plan.js";

const rupt = new Rupt({ clientId: "abc" });

export function guard(user) {
  watchEffect(() => {
    void rupt.evaluate.access({
      user: user.id,
    });
  });
  watchEffect(() => {
    void rupt.evaluate.access({
      user: user.id,
    });
  });
  watchEffect(() => {
    void rupt.evaluate.access({
      user: user.id,
    });
  });
  watchEffect(() => {
    void rupt.evaluate.access({
      user: user.id,
    });
  });
}
