import Rupt from "rupt";

export function guard(user: { id: string }, device: string) {
  Rupt.attach({
    client_id: "shop",
    account: user.id,
    limit_config: { overall_device_limit: 3 },
    on_limit_exceeded: async () => {
      await Rupt.detach({ device, account: user.id });
    },
  });
}
