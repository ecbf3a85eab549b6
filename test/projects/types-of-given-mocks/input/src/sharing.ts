import Rupt from "rupt";

export async function start(user: { id: number }, leave: () => void): Promise<void> {
  await Rupt.attach({
    client_id: "bank-live",
    account: user.id.toString(),
    redirect_urls: { logout_url: "https://bank.test/logout", new_account_url: "https://bank.test/register" },
    on_current_device_logout: () => {
      leave();
      return true;
    },
  });
}
