import { rupt } from "./rupt.js";
import { User } from "./user.js";

export const protect = (user) =>
  rupt.evaluate
    .access({
      user: "u",
    })
    .then(() => 1);
export const plain = (user) =>
  rupt.evaluate
    .access({
      user: "u",
    })
    .then(() => 1);
protect(new User());
