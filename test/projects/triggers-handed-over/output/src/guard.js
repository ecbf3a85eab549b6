import { rupt } from "./rupt.js";

export const guard = (user) =>
  void rupt.evaluate.access({
    user: user.id,
  });
