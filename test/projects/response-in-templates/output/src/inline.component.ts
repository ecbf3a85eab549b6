import { Component, signal } from "@angular/core";
import Rupt from "rupt";

@Component({
  selector: "app-inline",
  template: `<p>{{ entered()?.access }}</p>`,
})
export class InlineComponent {
  readonly entered = signal<any>(null);

  async ngOnInit() {
    // TODO(rupt-migrate): response-field: callers read the v2 response: stop that, or ask your server
    this.entered.set(await Rupt.attach({ client_id: "abc", account: "u1" }));
  }
}
