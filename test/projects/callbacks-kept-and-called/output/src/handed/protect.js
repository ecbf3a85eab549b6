import { rupt } from "../rupt.js";

export async function protect(auth) {
  await rupt.evaluate.access({
    user: "u4",
    on_logout: auth.logout,
  });
}
