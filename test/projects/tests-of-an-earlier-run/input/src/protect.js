import { rupt } from "./rupt.js";

export async function protect(user, signOut) {
  await rupt.evaluate.access({ user: user.id, on_logout: () => signOut() });
}
