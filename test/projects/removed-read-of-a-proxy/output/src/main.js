import Rupt from "@ruptjs/client";
import { quiet, traced, user } from "./user.js";

const rupt = new Rupt({ clientId: "abc" });

export function enter() {
  rupt.evaluate.access({
    user: user.id,
  });
}

export function enterDeep() {
  rupt.evaluate.access({
    user: user.id,
  });
}

export function stay() {
  rupt.evaluate.access({
    user: user.id,
  });
}

export function stayQuiet() {
  rupt.evaluate.access({
    user: user.id,
  });
}

export const log = [quiet, traced, user.plan];
