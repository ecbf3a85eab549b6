import { Session } from "./session.js";
import { check } from "./check.js";

export const start = (user) => {
  if (!process.env.WEB_ID) return;
  Session.enter(user);
};
export const look = (user) => process.env.OTHER_ID && check.now(user);
