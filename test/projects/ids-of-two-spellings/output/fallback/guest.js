import { getRupt } from "./rupt.js";

export const guest = (account) =>
  void getRupt(process.env.RUPT_ID).evaluate.access({ user: account });
