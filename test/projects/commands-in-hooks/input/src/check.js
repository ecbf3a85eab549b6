import Rupt from "rupt";

export const check = async (user) => {
  await Rupt.attach({ client_id: "client_d", account: user });
};
