import Rupt from "rupt";
import { limitFor } from "./limits.js";
import * as urls from "./urls.js";

export const guard = async (user) => {
  const limit = limitFor(user.plan);
  await Rupt.attach({
    client_id: "abc",
    account: user.id,
    limit_config: { overall_device_limit: limit },
    redirect_urls: { logout_url: urls.away(), new_account_url: "/new" },
  });
};
