import { rupt } from "./rupt";

export const c = async (u: string) => {
  await rupt.evaluate.access({ user: u });
};
