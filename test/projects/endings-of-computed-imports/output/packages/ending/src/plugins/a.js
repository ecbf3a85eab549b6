import { rupt } from "../rupt.js";

export default async (user) => {
  await rupt.evaluate.access({ user: user });
};
