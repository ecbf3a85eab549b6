import { config } from "./main.js";
export function enterLater(user) {
  import("./rupt.js").then(({ getRupt }) => {
    void getRupt(config.rupt.id).evaluate.access({ user: user.id });
  });
}
