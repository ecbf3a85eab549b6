import Rupt from "rupt";

const session = new Map([["a", { stop() {} }]]);

export async function run() {
  await Rupt.attach({
    client_id: "ghi",
    account: "1",
    on_current_device_logout: () => {
      session.clear();
      return true;
    },
  });
}
