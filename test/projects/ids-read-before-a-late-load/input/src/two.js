import { ID } from "./config.js";
export const two = async (u) => {
  const { attach } = await import("rupt");
  await attach({ client_id: ID, account: u });
};
