import { rupt } from "./rupt";

export const SHARED = "https://app.example/shared";

export async function shared(id: string) {
  await rupt.evaluate.access({ user: id });
}
