import Rupt from "rupt";

export const guard = async (u) => {
  await Rupt.attach({ client_id: process.env.LATE_ID, account: u });
};
