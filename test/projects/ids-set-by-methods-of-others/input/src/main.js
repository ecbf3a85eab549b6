import Rupt from "rupt";
import { free, inherited, made, named, spread, Static } from "./configs.js";

export const enter = (user) => {
  Rupt.attach({ client_id: named.id, account: user.id });
  Rupt.attach({ client_id: spread.id, account: user.id });
  Rupt.attach({ client_id: made.id, account: user.id });
  Rupt.attach({ client_id: inherited.id, account: user.id });
  Rupt.attach({ client_id: Static.id, account: user.id });
};

export const leave = (user) => {
  Rupt.attach({ client_id: free.id, account: user.id });
};
