import { enter } from "./session.js";
import * as app from "./app.js";

export const start = (user) => {
  app.log("start");
  return enter(user);
};
