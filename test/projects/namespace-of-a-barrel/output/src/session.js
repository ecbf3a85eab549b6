import * as app from "./app.js";
import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: app.config.id });

export const enter = (user) => {
  void rupt.evaluate.access({ user: user.id });
  void rupt.evaluate.access({ user: user.parent });
};
