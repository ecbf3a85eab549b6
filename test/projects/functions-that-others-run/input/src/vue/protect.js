import Rupt from "rupt";

export function protect(plan) {
  Rupt.attach({
    client_id: "abc",
    account: "u2",
    limit_config: { overall_device_limit: plan.seats },
  });
}
