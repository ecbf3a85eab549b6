import { lazy } from "./lazy.js";

export const guard = async (user) => {
  const { default: Rupt } = await lazy("rupt");
  await Rupt.attach({ client_id: "client_b", account: user });
};
