import { Component, effect, inject } from "@angular/core";
import Rupt from "@ruptjs/client";
import { Session } from "./session";

const rupt = new Rupt({ clientId: "abc" });

@Component({ selector: "app-root", template: "" })
export class AppComponent {
  private readonly session = inject(Session);

  constructor() {
    effect(() => {
      const user = this.session.user();
      void rupt.evaluate.access({
        user: user.id,
      });
    });
  }
}
