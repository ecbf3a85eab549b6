import { rupt } from "./rupt";

export const again = async (user: string) => {
  await rupt.evaluate.access({ user: user });
};
