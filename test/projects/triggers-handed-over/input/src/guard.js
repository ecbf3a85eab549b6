import Rupt from "rupt";

export const guard = (user) =>
  void Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: user.seats },
  });
