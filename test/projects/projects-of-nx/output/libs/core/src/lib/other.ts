import { rupt } from "./rupt";
export async function other(user: string) {
  await rupt.evaluate.access({ user: user });
}
