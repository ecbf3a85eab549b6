import { autorun, observable } from "mobx";
import Rupt from "rupt";

const session = observable({ user: "u", plan: "pro" });
const limits = ({ plan }) => ({ overall_device_limit: plan === "pro" ? 5 : 1 });
autorun(() => {
  const limit_config = limits(session);
  Rupt.attach({ client_id: "abc", account: session.user, limit_config });
});
