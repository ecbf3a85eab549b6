import { getRupt } from "./rupt.js";

export function enterDesktop(user) {
  getRupt(process.env.DESKTOP_CLIENT_ID).evaluate.access({ user: user.id });
}
