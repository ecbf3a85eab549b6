import { rupt } from "./rupt";

export const d = async (u: string) => {
  await rupt.evaluate.access({ user: u });
};
