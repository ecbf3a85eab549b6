import Rupt from "rupt";
import { id } from "./settled";

export const enter = (user: { id: string }) => {
  Rupt.attach({ client_id: id, account: user.id });
};
