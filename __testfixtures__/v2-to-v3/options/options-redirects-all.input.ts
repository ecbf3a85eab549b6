import Rupt from "rupt";
const APP = "https://a.example";
export function go(id: string) {
  void Rupt.attach({
    client_id: "abc",
    account: id,
    redirect_urls: {
      logout_url: `${APP}/logout`,
      new_account_url: APP + "/signup",
      success_url: new URL("/ok", APP).toString(),
      upgrade_url: window.location.href,
      suspended_url: undefined,
    },
    limit_config: { overall_limit: 4, people_limit: 2 },
  });
}
