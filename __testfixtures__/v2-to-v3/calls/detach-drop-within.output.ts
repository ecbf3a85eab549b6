import Rupt from "rupt";

export function guard(user: { id: string }, device: string) {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  Rupt.attach({
    client_id: "shop",
    account: user.id,
    limit_config: { overall_device_limit: 3 },
    on_limit_exceeded: async () => {
      // TODO(rupt-migrate): detach: remove the detach call by hand or keep v2 for it
      await Rupt.detach({ device, account: user.id });
    },
  });
}
