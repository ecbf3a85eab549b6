import Rupt from "rupt";
import * as config from "./config";

export const enter = (user: { id: string }) => {
  Rupt.attach({ client_id: config.id, account: user.id });
};
