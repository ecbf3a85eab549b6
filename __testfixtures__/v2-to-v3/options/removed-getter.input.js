import Rupt from "rupt";
import { track } from "./track";

const urls = {
  get out() {
    track("asked for the address");
    return "https://app.example/out";
  },
};

export function protect(user) {
  Rupt.attach({ client_id: "client-web", account: user.id, redirect_urls: { logout_url: urls.out } });
}
