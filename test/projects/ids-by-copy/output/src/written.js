import { getRupt } from "./rupt.js";

export function protectWritten(user) {
  getRupt("client-1").evaluate.access({ user: user.id });
}
