import { attach } from "rupt";
import { isServer } from "@tanstack/query-core";

export const enter = async (account: string) => {
  if (!isServer) await attach({ client_id: "of-package", account });
};
