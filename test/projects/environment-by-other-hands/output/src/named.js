import { getRupt } from "./rupt.js";

export async function protect(user) {
  await getRupt(process.env.NAMED_ID).evaluate.access({ user: user });
}
