import { rupt } from "../rupt";

export default async (user) => {
  await rupt.evaluate.access({ user: user });
};
