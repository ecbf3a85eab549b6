import { AuthService } from "@auth0/auth0-angular";
import { rupt } from "./rupt";
import { Auth } from "./auth";

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
}
