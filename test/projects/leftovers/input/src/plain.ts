/* eslint-env browser */
import Rupt from "rupt";
import { urlFor } from "./urls";

type Tier = "basic" | "team";

// The devices of each tier.
// Ask sales before you change them.
const LIMITS: Record<Tier, number> = { basic: 2, team: 10 };

const SIGNUP = "/signup", HOME = "/home";

/** The limit of a tier. */
function limitOf(tier: keyof typeof LIMITS) {
  return LIMITS[tier];
}

const urls = { signup: urlFor(SIGNUP) }; // absolute

export async function plain(id: string) {
  await Rupt.attach({
    client_id: "client-1",
    account: id,
    limit_config: { overall_device_limit: limitOf("basic") },
    redirect_urls: { logout_url: urlFor("/bye"), new_account_url: urls.signup },
  });
  return HOME;
}
