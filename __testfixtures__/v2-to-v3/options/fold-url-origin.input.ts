import Rupt from "rupt";
export const go = (id: string) =>
  void Rupt.attach({
    client_id: "abc",
    account: id,
    redirect_urls: { logout_url: `${window.location.origin}/logout`, new_account_url: "https://a.example/new" },
  });
