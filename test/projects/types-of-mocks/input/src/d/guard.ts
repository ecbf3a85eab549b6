import rupt from "rupt";

export async function guardD(account: string): Promise<boolean> {
  try {
    await rupt.attach({
      client_id: "zoo-d",
      account,
      redirect_urls: { logout_url: "https://z.test/o", new_account_url: "https://z.test/n" },
    });
    return true;
  } catch {
    return false;
  }
}
