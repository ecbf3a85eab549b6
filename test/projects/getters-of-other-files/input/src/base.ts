import Rupt from "rupt";

export class Gate {
  plan: { devices: number } = { devices: 2 };
  constructor(readonly user: { id: string }) {}

  get seats() {
    return 1;
  }

  async open() {
    await Rupt.attach({
      client_id: "abc",
      account: this.user.id,
      limit_config: { overall_device_limit: this.seats },
    });
  }

  async reopen() {
    await Rupt.attach({
      client_id: "abc",
      account: this.user.id,
      limit_config: { overall_device_limit: this.plan.devices },
    });
  }

  async quiet(urls: { next: string }) {
    await Rupt.attach({
      client_id: "abc",
      account: this.user.id,
      redirect_urls: { logout_url: "/out", new_account_url: urls.next },
    });
  }
}
