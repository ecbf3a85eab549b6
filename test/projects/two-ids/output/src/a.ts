import { rupt, rupt2 } from "./rupt";

export async function a(id: string) {
  await rupt.evaluate.access({ user: id });
  await rupt2.evaluate.access({ user: id });
}
