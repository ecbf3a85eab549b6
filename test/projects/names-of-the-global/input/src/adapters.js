const adapters = {
  Rupt: (sdk, user) => sdk.attach({ client_id: "abc", account: user }),
  Other: (sdk, user) => sdk.run(user),
};

export const start = (user) =>
  Object.entries(adapters)
    .filter(([name]) => name in window)
    .map(([name, run]) => run(window[name], user));
