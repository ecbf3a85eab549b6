import Rupt = require("rupt");

export = async function two(user: string): Promise<void> {
  await Rupt.attach({ client_id: "refused", account: user });
};
