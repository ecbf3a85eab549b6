import { rupt } from "./rupt";

export const a = async (id) => {
  await rupt.evaluate.access({ user: id });
};
