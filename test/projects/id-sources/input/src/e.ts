import Rupt from "rupt";
import ids from "./config/ids";

export const e = async (u: string) => {
  await Rupt.attach({ client_id: ids["live"], account: u });
};
