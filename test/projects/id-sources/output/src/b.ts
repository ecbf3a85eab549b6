import { rupt } from "./rupt";

export const b = async (u: string) => {
  await rupt.evaluate.access({ user: u });
};
