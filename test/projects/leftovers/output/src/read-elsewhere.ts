import { rupt } from "./rupt.js";

export const SHARED = "https://app.example/shared";

export async function shared(id: string) {
  await rupt.evaluate.access({ user: id });
}
