import Rupt from "rupt";

import { ID } from "./id.js";

export const g = (u) => {
  void Rupt.attach({ client_id: ID, account: u });
};
