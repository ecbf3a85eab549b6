import { attach } from "rupt";
export function useSharing() {
  const protect = async (account, limit = 2, out = "/o") => {
    await attach({
      client_id: "abc",
      account,
      limit_config: { overall_device_limit: limit },
      redirect_urls: { logout_url: out, new_account_url: "/n" },
    });
  };
  return { protect };
}
