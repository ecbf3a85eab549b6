import { signOut } from "next-auth/react";
import { rupt } from "../rupt.js";

export async function start(account) {
  await rupt.evaluate.access({
    user: account,
    on_logout: signOut,
  });
}
