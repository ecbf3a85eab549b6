export const search = (user) => {
  // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
  const name = Object.keys(window).find((key) => /^rupt$/i.test(key));
  window[name].attach({ client_id: "abc", account: user });
};
