export const search = (user) => {
  const name = Object.keys(window).find((key) => /^rupt$/i.test(key));
  window[name].attach({ client_id: "abc", account: user });
};
