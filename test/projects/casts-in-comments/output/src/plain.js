import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "kiosk" });

/** @param {string} user */
export async function start(user) {
  await rupt.evaluate.access({
    user: user,
  });
}
