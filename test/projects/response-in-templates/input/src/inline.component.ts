import { Component, signal } from "@angular/core";
import Rupt from "rupt";

@Component({
  selector: "app-inline",
  template: `<p>{{ entered()?.access }}</p>`,
})
export class InlineComponent {
  readonly entered = signal<any>(null);

  async ngOnInit() {
    this.entered.set(await Rupt.attach({ client_id: "abc", account: "u1" }));
  }
}
