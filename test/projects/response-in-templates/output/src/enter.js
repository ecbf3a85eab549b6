import Rupt from "rupt";
import { useSession } from "./store.js";

export async function enter(account) {
  // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
  useSession.getState().setSession(await Rupt.attach({ client_id: "abc", account }));
}
