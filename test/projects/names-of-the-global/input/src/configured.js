import config from "./config.json" with { type: "json" };

const read = (path) =>
  path
    .split(".")
    .slice(1)
    .reduce((object, key) => object?.[key], globalThis);

export const configured = (user) =>
  read(config.sharing)({ client_id: "abc", account: user });
