import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "a" });

const LIMIT = 3;

export async function start(account) {
  await rupt.evaluate.access({
    user: account,
  });
  return eval("LIMIT + 1");
}
