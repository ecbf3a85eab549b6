import { attach } from "rupt";

export const session = {
  start: async (user) => {
    await attach({ client_id: "client-1", account: user.id });
  },
};
