import Rupt = require("rupt");

export = async function one(user: string): Promise<void> {
  await Rupt.attach({ client_id: "refused", account: user });
};
