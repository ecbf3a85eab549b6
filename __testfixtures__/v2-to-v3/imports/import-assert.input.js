import settings from "./settings.json" assert { type: "json" };
import Rupt from "rupt";

export const start = async (user) => {
  await Rupt.attach({ client_id: settings.id, account: user, email: "a@b.example" });
};
