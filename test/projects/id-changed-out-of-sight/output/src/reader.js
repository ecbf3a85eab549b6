import { getRupt } from "./rupt.js";
import { read } from "./configs.js";

export const readers = async (account) => {
  await getRupt(read.web.id).evaluate.access({ user: account });
};
