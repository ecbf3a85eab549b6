import { AuthService } from "@auth0/auth0-angular";
import { attach } from "rupt";
import { Auth } from "./auth";

export class Seat {
  constructor(
    private auth: Auth,
    private others: AuthService,
  ) {}

  async follows(account: string) {
    await attach({
      client_id: "abc",
      account,
      on_current_device_logout: () => this.auth.leave(),
    });
  }

  async closes(account: string) {
    await attach({
      client_id: "abc",
      account,
      on_current_device_logout: () => this.auth.close(),
    });
  }

  async ofOthers(account: string) {
    await attach({
      client_id: "abc",
      account,
      on_current_device_logout: () => this.others.logout(),
    });
  }
}
