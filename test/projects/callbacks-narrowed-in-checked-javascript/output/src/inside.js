import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "def" });

const session = new Map([["a", { stop() {} }]]).get("a");

export async function run() {
  if (!session) return;
  await rupt.evaluate.access({
    user: "1",
    on_logout: () => {
      session.stop();
      return true;
    },
  });
}
