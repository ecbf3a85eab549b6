import { rupt } from "../services/account/sharing";

export async function b(id: string) {
  await rupt.evaluate.access({ user: id });
}
