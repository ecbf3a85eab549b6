import { getRupt } from "../rupt.js";

export async function protect(session) {
  const { user, plan } = session;
  await getRupt("abc").evaluate.access({
    user: user,
  });
}
