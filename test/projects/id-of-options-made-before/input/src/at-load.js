import Rupt from "rupt";
import { config } from "./config.js";

const base = { client_id: config.rupt.id, email: "a@x.io" };

export const open = async (account) => {
  await Rupt.attach({ ...base, account });
};
