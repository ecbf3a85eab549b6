import Rupt from "rupt";

export class Guard {
  constructor(private readonly onGone: () => void) {}

  start(member: { id: string; email: string }): void {
    Rupt.attach({
      client_id: "zoo-c",
      account: member.id,
      email: member.email,
      on_current_device_logout: () => {
        this.onGone();
        return true;
      },
      redirect_urls: { logout_url: "https://z.test/o", new_account_url: "https://z.test/n" },
    });
  }
}
