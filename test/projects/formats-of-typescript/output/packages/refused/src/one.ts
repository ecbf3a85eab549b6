import Rupt = require("rupt");

export = async function one(user: string): Promise<void> {
  // TODO(rupt-migrate): client-module: make all that share the client ES modules, then run it again
  await Rupt.attach({ client_id: "refused", account: user });
};
