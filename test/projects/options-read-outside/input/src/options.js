export const OPTIONS = { client_id: "abc", account: "kiosk", redirect_urls: { logout_url: "https://a.example/out" } };
