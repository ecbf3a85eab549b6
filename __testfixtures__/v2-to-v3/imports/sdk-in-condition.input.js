const Rupt = typeof window !== "undefined" ? require("rupt") : null;
export function login(user) {
  Rupt?.attach({ client_id: "c1", account: user.id, redirect_urls: { logout_url: "https://a.b/x" } });
}
