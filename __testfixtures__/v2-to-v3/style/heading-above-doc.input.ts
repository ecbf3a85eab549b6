import Rupt from "rupt";

// ---- Settings ----
/** The addresses of the app. */
const BASE = "https://app.example";
// ---- Timing ----
/** In milliseconds. */
export const WAIT = 500;

export function enter(user: { id: string }) {
  void Rupt.attach({
    client_id: "abc",
    account: user.id,
    redirect_urls: { logout_url: `${BASE}/out`, new_account_url: `${BASE}/new` },
  });
}
