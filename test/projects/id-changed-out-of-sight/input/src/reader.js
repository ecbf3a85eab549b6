import { attach } from "rupt";
import { read } from "./configs.js";

export const readers = async (account) => {
  await attach({ client_id: read.web.id, account });
};
