import { Gate } from "./base.js";

let asked = 0;

export class Counting extends Gate {
  override get seats() {
    asked += 1;
    return asked;
  }
}

export function watched(gate: Gate): Gate {
  Object.defineProperty(gate.plan, "devices", {
    get() {
      asked += 1;
      return asked;
    },
  });
  return gate;
}

export const urls = {
  get next() {
    return `/join?asked=${asked}`;
  },
};
