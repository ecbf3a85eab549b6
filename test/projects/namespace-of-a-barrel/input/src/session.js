import * as app from "./app.js";
import { attach } from "./app.js";

export const enter = (user) => {
  void app.attach({ client_id: app.config.id, account: user.id });
  void attach({ client_id: app.config.id, account: user.parent });
};
