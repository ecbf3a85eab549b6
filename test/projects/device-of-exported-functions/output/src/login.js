import { rupt } from "./rupt.js";

export const login = async (user) => {
  await rupt.evaluate.access({ user: user });
};
