import Rupt from "rupt";
import { ID } from "#cfg/ids";

export const a = async (u: string) => {
  await Rupt.attach({ client_id: ID, account: u });
};
