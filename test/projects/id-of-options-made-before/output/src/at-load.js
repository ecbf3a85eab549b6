import Rupt from "rupt";
import { config } from "./config.js";

const base = { client_id: config.rupt.id, email: "a@x.io" };

export const open = async (account) => {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  await Rupt.attach({ ...base, account });
};
