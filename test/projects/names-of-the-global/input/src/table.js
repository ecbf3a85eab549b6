const sdks = { sharing: "Rupt" };
const view = window;

export const table = (user) =>
  view[sdks.sharing].attach({ client_id: "abc", account: user });
