import { AuthService } from "@auth0/auth0-angular";
import { rupt } from "./rupt";
import { Auth } from "./auth";

namespace Policy {
  export let stays = false;

  export function ask() {
    return stays;
  }

  export function depart() {
    location.assign("/gone");
  }
}

const isLess = (one: number, other: number) => one < other;
const isFew = isLess.bind(null, 1);
const has = Object.prototype.hasOwnProperty;
const go = location.assign.bind(location);

export class Seat {
  constructor(
    private auth: Auth,
    private others: AuthService,
  ) {}

  async follows(account: string) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.auth.leave(),
    });
  }

  async closes(account: string) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.auth.close(),
    });
  }

  async ofOthers(account: string) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => this.others.logout(),
    });
  }

  async byNamespace(account: string) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => Policy.ask(),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => Policy.depart(),
    });
  }

  async bound(account: string) {
    await rupt.evaluate.access({
      user: account,
      on_logout: () => isFew(2),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => has.call({}, account),
    });
    await rupt.evaluate.access({
      user: account,
      on_logout: () => go("/gone"),
    });
  }
}
