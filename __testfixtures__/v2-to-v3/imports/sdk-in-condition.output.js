// TODO(rupt-migrate): escape: pass a v3 client here and call its evaluate.access
const Rupt = typeof window !== "undefined" ? require("rupt") : null;
export function login(user) {
  // TODO(rupt-migrate): import-unresolved: load @ruptjs/client here by hand
  Rupt?.attach({ client_id: "c1", account: user.id, redirect_urls: { logout_url: "https://a.b/x" } });
}
