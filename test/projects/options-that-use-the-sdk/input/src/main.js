import Rupt, { getFingerprint } from "rupt";

export async function a() {
  await Rupt.attach({
    client_id: "abc",
    account: "u1",
    on_limit_exceeded: () => {
      Rupt.attach({ client_id: "def", account: "u1" });
    },
  });
}
