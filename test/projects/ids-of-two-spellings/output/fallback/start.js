import { getRupt } from "./rupt.js";

export const start = (account) =>
  void getRupt(process.env.RUPT_ID || "dev").evaluate.access({ user: account });
