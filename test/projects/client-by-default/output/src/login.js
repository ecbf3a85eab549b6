import rupt from "./sdk.js";

export const login = (user) => {
  rupt.evaluate.access({ user: user.id });
};
