import Rupt from "rupt";
export async function e() {
  // TODO(rupt-migrate): on-limit-exceeded: cap devices with a policy, and find a place for this code
  await Rupt.attach({
    client_id: "abc",
    account: "u3",
    on_limit_exceeded: () => {
      // TODO(rupt-migrate): detach: remove the detach call (rupt-migrate --drop-detach) or keep v2 for it
      Rupt.detach({ client_id: "abc", account: "u3", device: "old" });
    },
  });
}
