import Rupt from "rupt";
import * as config from "./config/ids";

export const d = async (u: string) => {
  await Rupt.attach({ client_id: config.ID, account: u });
};
