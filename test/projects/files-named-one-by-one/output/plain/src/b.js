import Rupt from "rupt";
export const b = (user) => {
  // TODO(rupt-migrate): client-module: list plain/src/rupt.js in plain/build.mjs
  Rupt.attach({ client_id: "abc", account: user.id });
};
