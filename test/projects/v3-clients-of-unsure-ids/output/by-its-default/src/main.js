import { client } from "./v3.js";

export const enter = (user) => {
  client.evaluate.access({ user: user.id });
};
