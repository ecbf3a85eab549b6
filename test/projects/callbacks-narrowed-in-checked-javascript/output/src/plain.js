import Rupt from "@ruptjs/client";

const rupt = new Rupt({
  clientId: "ghi",
  on_logout: () => {
    session.clear();
    return true;
  },
});

const session = new Map([["a", { stop() {} }]]);

export async function run() {
  await rupt.evaluate.access({
    user: "1",
  });
}
