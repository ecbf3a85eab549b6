import { watchEffect } from "vue";
import Rupt from "rupt";
import { plan, boxed, limits } from "./plan.js";
watchEffect(() => {
  const { user, limits } = plan;
  Rupt.attach({ client_id: "abc", account: user, limit_config: limits });
});
watchEffect(() => {
  const p = boxed;
  const max = p.seats;
  Rupt.attach({
    client_id: "abc",
    account: "u2",
    limit_config: { overall_device_limit: max },
  });
});
watchEffect(() => {
  Rupt.attach({ client_id: "abc", account: "u2", limit_config: { ...limits } });
});
