import Rupt from "rupt";
import { type Baker, endSession } from "./session";

/** Checks the account behind a page view. */
export function guardAccount(baker: Baker, page: string) {
  return Rupt.attach({
    client_id: "bread_school_live",
    account: baker.id,
    email: baker.email,
    phone: baker.phone,
    metadata: { page },
    redirect_urls: {
      logout_url: "https://breadschool.example/signed-out",
      new_account_url: "https://breadschool.example/join",
    },
    on_current_device_logout: () => {
      endSession();
      return true;
    },
    on_challenge: () => true,
  });
}
