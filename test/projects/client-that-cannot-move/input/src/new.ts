import Rupt from "@ruptjs/client";
import { leave } from "./leave";

let count = 0;

const rupt = new Rupt({
  clientId: "pk_shop",
  on_logout: () => {
    count += 1;
    leave();
  },
});

export const enter = (user: string) => rupt.evaluate.access({ user });
export const times = () => count;
