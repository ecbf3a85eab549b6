import { attach } from "rupt";

export const start = (account) =>
  void attach({ client_id: process.env.RUPT_ID, account });
