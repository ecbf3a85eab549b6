export const ruptOptions = {
  client_id: "opt",
  redirect_urls: {
    logout_url: "https://opt.example/out",
    new_account_url: "https://opt.example/join",
  },
  tolerance: "strict" as const,
  metadata: { app: "opt" },
};
