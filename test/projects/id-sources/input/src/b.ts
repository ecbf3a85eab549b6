import Rupt from "rupt";
import { Ids } from "./config/ids";

export const b = async (u: string) => {
  await Rupt.attach({ client_id: Ids.Live, account: u });
};
