import { rupt } from "./rupt";

export const a = async (u: string) => {
  await rupt.evaluate.access({ user: u });
};
