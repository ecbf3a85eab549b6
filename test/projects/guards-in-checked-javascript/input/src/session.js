import Rupt from "rupt";

const CLIENT_ID = process.env.RUPT_CLIENT_ID;

/** @param {{ id: string } | null} user */
export async function start(user) {
  if (!user || !CLIENT_ID) return;
  await Rupt.attach({ client_id: CLIENT_ID, account: user.id });
}
