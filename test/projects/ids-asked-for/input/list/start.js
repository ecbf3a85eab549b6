import { attach } from "rupt";

export const service = {
  needs: ["RUPT_ID"],
  start: () => attach({ client_id: process.env.RUPT_ID, account: "a" }),
};
