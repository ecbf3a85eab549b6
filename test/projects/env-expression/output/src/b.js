import { rupt } from "./rupt";

export const b = async (id) => {
  await rupt.evaluate.access({ user: id });
};
