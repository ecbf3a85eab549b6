import { rupt } from "./rupt.js";
export async function protect(user) {
  await rupt.evaluate.access({ user: user.id, email: user.email });
}
