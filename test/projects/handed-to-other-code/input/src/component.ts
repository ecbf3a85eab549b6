import { Inject, inject } from "@angular/core";
import { Tracker } from "tracker";
import { RuptService } from "./service";
import { RUPT } from "./token";

class Bank {
  attach(options: object) {
    return options;
  }
}

export class LoginComponent {
  private readonly service = inject(RuptService);

  constructor(@Inject(RUPT) private sdk: any) {}

  enter() {
    this.sdk.attach({ client_id: "pk_injected", account: "ada" });
    this.service.client.attach({ client_id: "pk_getter", account: "ada" });
    const sdk = new Bank();
    sdk.attach({ client_id: "not ours", account: 4 });
    Tracker.attach({ client_id: "not ours", account: 4 });
  }
}
