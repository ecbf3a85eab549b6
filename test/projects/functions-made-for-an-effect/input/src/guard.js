import Rupt from "rupt";
export const createGuard = (plan) => () => {
  Rupt.attach({
    client_id: "abc",
    account: "1",
    limit_config: { overall_device_limit: plan.seats },
  });
};
export const bound = (user) => {
  Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: user.seats },
  });
};
