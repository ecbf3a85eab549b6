import { Component } from "@angular/core";
import Rupt from "rupt";

@Component({ selector: "app-limit", templateUrl: "./limit.component.html" })
export class LimitComponent {
  entered: unknown;

  async ngOnInit() {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    this.entered = await Rupt.attach({ client_id: "abc", account: "u1" });
  }
}
