import { rupt } from "../web/rupt";

export async function device(user: string) {
  await rupt.evaluate.access({ user: user });
}
