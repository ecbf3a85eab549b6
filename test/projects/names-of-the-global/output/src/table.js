// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
const sdks = { sharing: "Rupt" };
const view = window;

export const table = (user) =>
  view[sdks.sharing].attach({ client_id: "abc", account: user });
