import { rupt } from "./rupt";
export const b = async (u) => {
  await rupt.evaluate.access({ user: u });
};
