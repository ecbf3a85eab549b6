import Rupt from "rupt";
import { one } from "./one.mjs";

export async function two(user: string): Promise<void> {
  await Rupt.attach({ client_id: "mts", account: user });
}

export const both = [one, two];
