import { getRupt } from "./rupt";

const CLIENT_ID = process.env.RUPT_CLIENT_ID;

/** @param {{ id: string } | null} user */
export async function start(user) {
  if (!user || !CLIENT_ID) return;
  await getRupt(CLIENT_ID).evaluate.access({ user: user.id });
}
