import { attach } from "rupt";

export const protect = async (account) => {
  await attach({ client_id: "abc", account });
};
