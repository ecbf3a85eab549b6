import Rupt from "rupt";
export async function d() {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    on_limit_exceeded: async () => {
      const { attach } = await import("rupt");
      // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
      await attach({ client_id: "x", account: "1" });
    },
  });
}
