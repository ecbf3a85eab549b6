import { attach } from "rupt";

export const guest = (account) =>
  void attach({ client_id: process.env.RUPT_ID, account });
