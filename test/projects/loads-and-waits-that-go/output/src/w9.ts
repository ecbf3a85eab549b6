import { rupt } from "./rupt.js";

const plan = Promise.resolve(3);
export const go = async () => {
  await rupt.evaluate.access({
    user: "u",
  });
};
