import { getRupt } from "./rupt";

/** @param {string} user */
export async function again(user) {
  const id = process.env.RUPT_CLIENT_ID;
  if (id) await getRupt(id).evaluate.access({ user: user });
}
