import { lazy } from "./lazy.js";

export const guard = async (user) => {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  const { default: Rupt } = await lazy("rupt");
  await Rupt.attach({ client_id: "client_b", account: user });
};
