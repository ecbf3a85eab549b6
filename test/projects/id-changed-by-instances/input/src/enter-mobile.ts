import Rupt from "rupt";
import { mobile } from "./typed";

export function enterMobile(user: { id: string }) {
  Rupt.attach({ client_id: mobile.id, account: user.id });
}
