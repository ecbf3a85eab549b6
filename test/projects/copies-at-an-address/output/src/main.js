import { rupt } from "./rupt.js";

export const protect = async (account) => {
  await rupt.evaluate.access({ user: account });
};
