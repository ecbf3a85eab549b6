import { rupt } from "./lib/rupt";

export async function guard(user: { id: string; email: string }) {
  await rupt.evaluate.access({
    user: user.id,
    email: user.email,
  });
}
