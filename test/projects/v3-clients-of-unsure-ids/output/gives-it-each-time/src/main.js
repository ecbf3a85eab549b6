import { getClient } from "./v3.js";

export const enter = (user) => {
  getClient().evaluate.access({ user: user.id });
};
