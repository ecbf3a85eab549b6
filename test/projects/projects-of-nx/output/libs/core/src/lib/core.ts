import { rupt } from "./rupt";
export async function core(user: string) {
  await rupt.evaluate.access({ user: user });
}
