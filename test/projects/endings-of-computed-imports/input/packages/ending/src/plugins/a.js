import Rupt from "rupt";

export default async (user) => {
  await Rupt.attach({ client_id: "client_ending", account: user });
};
