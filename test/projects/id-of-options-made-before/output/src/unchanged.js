import { getRupt } from "./rupt.js";
import { chosen } from "./config.js";

export const open = async (account) => {
  await getRupt(chosen.rupt.id).evaluate.access({ user: account });
};
