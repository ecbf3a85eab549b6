import process from "node:process";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: process.env.RUPT_ID });

export function enter(user) {
  rupt.evaluate.access({ user: user.id });
}
