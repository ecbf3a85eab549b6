import Rupt from "@ruptjs/client";
import { RUPT_ID } from "./config.js";

const rupt = new Rupt({ clientId: RUPT_ID });

export async function go(user) {
  await rupt.evaluate.access({ user: user });
}

export const other = () => 2;
