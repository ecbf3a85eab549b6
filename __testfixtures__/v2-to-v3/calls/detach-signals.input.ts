import { computed, effect, Injectable, inject, input, signal } from "@angular/core";
import Rupt from "rupt";
import { ApiService } from "./api.service";

@Injectable({ providedIn: "root" })
export class SessionService {
  readonly walker = signal<Walker | null>(null);
  readonly device = computed(() => this.walker()?.device);
  readonly counted = computed(() => count(this.walker()));

  async signOut(): Promise<void> {
    const walker = this.walker();
    if (walker?.device) {
      await Rupt.detach({ client_id: "abc", account: walker.id, device: walker.device });
    }
    this.end();
  }

  // What it computes may do something.
  async signOutCounted(): Promise<void> {
    const device = this.counted();
    await Rupt.detach({ client_id: "abc", account: "one", device });
    this.end();
  }

  end(): void {
    this.walker.set(null);
  }
}

export class LeavePage {
  readonly reason = input.required<string>();
  private readonly session = inject(SessionService);
  readonly #api = inject(ApiService);
  private readonly limit = 3;

  async leave(): Promise<void> {
    const device = this.session.device();
    const reason = this.reason();
    await Rupt.detach({ client_id: "abc", account: reason, device, limit: this.limit, at: this.#api.at });
    document.title = "Left";
  }

  // The effect runs again when the signal changes.
  readonly leaves = effect(() => {
    const walker = this.session.walker();
    Rupt.detach({ client_id: "abc", account: "one", device: walker });
    document.title = "Left";
  });
}
