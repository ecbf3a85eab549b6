import Rupt from "@ruptjs/client";
import { leave } from "./auth";

const rupt = new Rupt({ clientId: "abc" });

export const go = () => {
  rupt.evaluate.access({ user: "u", "on_logout": leave });
};
