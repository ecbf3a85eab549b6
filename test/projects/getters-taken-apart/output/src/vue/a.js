import { watchEffect } from "vue";
import { rupt } from "../rupt.js";
import { plan } from "./plan.js";
watchEffect(() => {
  const { user } = plan;
  rupt.evaluate.access({ user: user });
});
watchEffect(() => {
  rupt.evaluate.access({
    user: "u2",
  });
});
watchEffect(() => {
  rupt.evaluate.access({ user: "u2" });
});
