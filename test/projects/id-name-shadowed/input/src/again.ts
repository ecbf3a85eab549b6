import { attach } from "rupt";
import { keys } from "./keys";

export const again = async (user: string) => {
  await attach({ client_id: keys.rupt, account: user });
};
