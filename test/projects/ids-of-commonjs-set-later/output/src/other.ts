import Rupt from "@ruptjs/client";
import { id } from "./settled";

const rupt = new Rupt({ clientId: id });

export const enter = (user: { id: string }) => {
  rupt.evaluate.access({ user: user.id });
};
