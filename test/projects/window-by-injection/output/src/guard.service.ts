import { Inject, inject, Injectable } from "@angular/core";
import { WINDOW } from "./window";

@Injectable({ providedIn: "root" })
export class GuardService {
  private readonly page = inject(WINDOW) as any;

  constructor(@Inject(WINDOW) private readonly view: any) {}

  enter(account: string) {
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    return this.view.Rupt.attach({ client_id: "abc", account });
  }

  again(account: string) {
    // TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
    return this.page.Rupt?.attach({ client_id: "abc", account });
  }
}

// TODO(rupt-migrate): global: load the v3 client as a module and call rupt.evaluate.access
export const enterIn = (view: Window & { Rupt: any }, account: string) =>
  view.Rupt.attach({ client_id: "abc", account });
