import { rupt } from "./rupt";
import "./effects";

export const EXPORTED = "https://app.example/signup";
const computed = console.time("limit");

export async function stays(id: string, { limit = 4 }: { limit?: number } = {}) {
  await rupt.evaluate.access({
    user: id,
  });
}
