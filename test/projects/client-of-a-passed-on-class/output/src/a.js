import { security } from "./client";

export async function a(account) {
  await security.evaluate.access({ user: account });
}
