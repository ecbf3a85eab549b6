import Rupt from "rupt";

export const a = async (id) => {
  await Rupt.attach({ client_id: process.env.RUPT_CLIENT_ID, account: id });
};
