export const ruptOptions = {
  client_id: "opt",
  redirect_urls: { logout_url: "https://opt.example/out" },
  metadata: { app: "opt" },
};
