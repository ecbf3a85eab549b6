import Rupt from "rupt";

interface Options {
  limit: number;
  site: string;
}

export class Roles {
  readonly #role: string;

  constructor(role: string) {
    this.#role = role;
  }

  attach(account: string) {
    Rupt.attach({
      client_id: "abc",
      account,
      redirect_urls: { logout_url: `https://example.com/${this.#role}/logout` },
    });
  }
}

export class Limits {
  private limit: number;

  constructor(options: Options) {
    this.limit = options.limit;
  }

  attach(account: string) {
    Rupt.attach({ client_id: "abc", account, limit_config: { overall_device_limit: this.limit } });
  }
}

export class Sites {
  private readonly site = "https://example.com";

  attach(account: string) {
    Rupt.attach({ client_id: "abc", account, redirect_urls: this.urls });
  }

  log() {
    console.log(this.site.length);
  }

  private get urls() {
    return { logout_url: `${this.site}/logout`, new_account_url: `${this.site}/new` };
  }
}

export class Paired {
  private value = 2;

  attach(account: string) {
    Rupt.attach({ client_id: "abc", account, limit_config: { overall_device_limit: this.most } });
  }

  set(value: number) {
    this.most = value;
  }

  private get most() {
    return this.value;
  }

  private set most(value: number) {
    this.value = value;
  }
}

export class Read {
  private limit = 2;
  private most = 3;
  private count = 0;

  attach(account: string) {
    Rupt.attach({ client_id: "abc", account, limit_config: { overall_device_limit: this.limit } });
    Rupt.attach({ client_id: "abc", account, limit_config: { overall_device_limit: this.most } });
    Rupt.attach({ client_id: "abc", account, limit_config: { overall_device_limit: this.count } });
  }

  show() {
    const { limit } = this;
    const self = this;
    return [limit, self.most, (this.count += 1)];
  }
}
