import Rupt from "rupt";
import { useSession } from "./store.js";

export async function enter(account) {
  useSession.getState().setSession(await Rupt.attach({ client_id: "abc", account }));
}
