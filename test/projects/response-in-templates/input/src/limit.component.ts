import { Component } from "@angular/core";
import Rupt from "rupt";

@Component({ selector: "app-limit", templateUrl: "./limit.component.html" })
export class LimitComponent {
  entered: unknown;

  async ngOnInit() {
    this.entered = await Rupt.attach({ client_id: "abc", account: "u1" });
  }
}
