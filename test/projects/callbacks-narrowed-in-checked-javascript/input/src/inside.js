import Rupt from "rupt";

const session = new Map([["a", { stop() {} }]]).get("a");

export async function run() {
  if (!session) return;
  await Rupt.attach({
    client_id: "def",
    account: "1",
    on_current_device_logout: () => {
      session.stop();
      return true;
    },
  });
}
