import { Component, effect, inject } from "@angular/core";
import Rupt from "rupt";
import { Session } from "./session";

@Component({ selector: "app-root", template: "" })
export class AppComponent {
  private readonly session = inject(Session);
  private readonly home = "https://app.example";

  constructor() {
    effect(() => {
      const user = this.session.user();
      void Rupt.attach({
        client_id: "abc",
        account: user.id,
        redirect_urls: { logout_url: `${this.home}/out` },
        limit_config: { overall_device_limit: user.devices },
      });
    });
  }
}
