import Rupt from "rupt";

/** @param {string} user */
export async function start(user) {
  await Rupt.attach({
    // The id of the kiosk.
    client_id: "kiosk",
    account: user,
  });
}
