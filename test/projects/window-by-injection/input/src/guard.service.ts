import { Inject, inject, Injectable } from "@angular/core";
import { WINDOW } from "./window";

@Injectable({ providedIn: "root" })
export class GuardService {
  private readonly page = inject(WINDOW) as any;

  constructor(@Inject(WINDOW) private readonly view: any) {}

  enter(account: string) {
    return this.view.Rupt.attach({ client_id: "abc", account });
  }

  again(account: string) {
    return this.page.Rupt?.attach({ client_id: "abc", account });
  }
}

export const enterIn = (view: Window & { Rupt: any }, account: string) =>
  view.Rupt.attach({ client_id: "abc", account });
