import { attach } from "rupt";
target.addEventListener(
  "go",
  async ({ detail: { account, limit = 2, out = "/o" } }) => {
    await attach({
      client_id: "abc",
      account,
      limit_config: { overall_device_limit: limit },
      redirect_urls: { logout_url: out },
    });
  },
);
