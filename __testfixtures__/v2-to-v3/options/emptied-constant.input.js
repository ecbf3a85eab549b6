import process from "node:process";
import Rupt from "rupt";

// The pages of a challenge.
const pages = { redirect_urls: { logout_url: "https://app.example/out" } };
const limits = { client_id: process.env.RUPT_ID, limit_config: { overall_device_limit: 3 } };

export function enter(user) {
  Rupt.attach({ account: user.id, ...limits, ...pages });
}
