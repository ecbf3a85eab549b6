import Rupt from "rupt";
import { IDS } from "./config/ids";

export const c = async (u: string) => {
  await Rupt.attach({ client_id: IDS.nested.live, account: u });
};
