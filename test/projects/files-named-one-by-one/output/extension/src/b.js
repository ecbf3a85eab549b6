import Rupt from "rupt";
export const b = (user) => {
  // TODO(rupt-migrate): client-module: list extension/src/rupt.js in extension/manifest.json
  Rupt.attach({ client_id: "abc", account: user.id });
};
