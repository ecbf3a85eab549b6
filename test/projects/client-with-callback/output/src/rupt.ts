import Rupt from "@ruptjs/client";
import { leave } from "./leave";

export const rupt = new Rupt({
  clientId: "pk_shop",
  on_logout: leave,
});
