import Rupt from "rupt";

/** @param {string} user */
export async function again(user) {
  const id = process.env.RUPT_CLIENT_ID;
  if (id) await Rupt.attach({ client_id: id, account: user });
}
