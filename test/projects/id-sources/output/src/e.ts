import { rupt } from "./rupt";

export const e = async (u: string) => {
  await rupt.evaluate.access({ user: u });
};
