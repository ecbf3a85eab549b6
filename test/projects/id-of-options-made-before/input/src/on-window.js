import Rupt from "rupt";

globalThis.settings ??= { id: "window" };
const base = { client_id: globalThis.settings.id };

export const open = async (account) => {
  await Rupt.attach({ ...base, account });
};
