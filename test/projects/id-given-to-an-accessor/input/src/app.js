import { config } from "./main.js";
export function enterLater(user) {
  import("rupt").then(({ default: Late }) => {
    void Late.attach({ client_id: config.rupt.id, account: user.id });
  });
}
