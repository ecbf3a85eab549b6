import Rupt from "rupt";

export function useSharing() {
  function attach(user) {
    Rupt.attach({
      client_id: "abc",
      account: user.id,
      limit_config: { overall_device_limit: user.seats },
    });
  }
  return { attach };
}
