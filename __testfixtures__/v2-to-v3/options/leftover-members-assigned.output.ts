import Rupt from "@ruptjs/client";

const rupt = new Rupt({ clientId: "abc" });

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
    rupt.evaluate.access({
      user: account,
    });
  }
}

export class Limits {
  private limit: number;

  constructor(options: Options) {
    this.limit = options.limit;
  }

  attach(account: string) {
    rupt.evaluate.access({ user: account });
  }
}

export class Sites {
  private readonly site = "https://example.com";

  attach(account: string) {
    rupt.evaluate.access({ user: account });
  }

  log() {
    console.log(this.site.length);
  }
}

export class Paired {
  private value = 2;

  attach(account: string) {
    rupt.evaluate.access({ user: account });
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
    rupt.evaluate.access({ user: account });
    rupt.evaluate.access({ user: account });
    rupt.evaluate.access({ user: account });
  }

  show() {
    const { limit } = this;
    const self = this;
    return [limit, self.most, (this.count += 1)];
  }
}
