import Rupt from "rupt";
import { chosen } from "./config.js";

const base = { client_id: chosen.rupt.id };

export const open = async (account) => {
  await Rupt.attach({ ...base, account });
};
