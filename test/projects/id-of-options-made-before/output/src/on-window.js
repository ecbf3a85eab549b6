import Rupt from "rupt";

globalThis.settings ??= { id: "window" };
const base = { client_id: globalThis.settings.id };

export const open = async (account) => {
  // TODO(rupt-migrate): opaque-options: pass an object literal, then run rupt-migrate again
  await Rupt.attach({ ...base, account });
};
