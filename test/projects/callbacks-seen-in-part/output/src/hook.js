import { rupt } from "./rupt.js";
import { useSession } from "./session.js";

export function enter(account) {
  const { leave, quiet } = useSession();
  const session = useSession();
  rupt.evaluate.access({ user: account, on_logout: leave });
  rupt.evaluate.access({ user: account, on_logout: session.stay });
  rupt.evaluate.access({ user: account, on_logout: quiet });
}
