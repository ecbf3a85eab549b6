import Rupt from "@ruptjs/client";
import { leave } from "./auth";

const rupt = new Rupt({
  clientId: "abc",
  on_logout: leave,
});

export const go = () => {
  rupt.evaluate.access({ user: "u" });
};
