import Rupt from "@ruptjs/client";
import { leave } from "./leave";

const rupt = new Rupt({ clientId: "pk_shop", on_logout: leave });

export const enter = (user: string) => rupt.evaluate.access({ user });
