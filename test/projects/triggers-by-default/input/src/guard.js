import { watchEffect } from "vue";
import Rupt from "rupt";
import { fixed, limitFor, plan, seatsOf } from "./plan.js";
export function guard(user) {
  watchEffect(() => {
    void Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: limitFor() },
    });
  });
  watchEffect(() => {
    void Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: seatsOf() },
    });
  });
  watchEffect(() => {
    void Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: fixed() },
    });
  });
  watchEffect(() => {
    void Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: {
        overall_device_limit: plan.list.map((each, n = plan.tier) => n).length,
      },
    });
  });
}
