import { computed, effect, Injectable, inject, input, signal } from "@angular/core";
import { ApiService } from "./api.service";

@Injectable({ providedIn: "root" })
export class SessionService {
  readonly walker = signal<Walker | null>(null);
  readonly device = computed(() => this.walker()?.device);
  readonly counted = computed(() => count(this.walker()));

  async signOut(): Promise<void> {
    this.end();
  }

  // What it computes may do something.
  async signOutCounted(): Promise<void> {
    const device = this.counted();
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

  async leave(): Promise<void> {
    document.title = "Left";
  }

  // The effect runs again when the signal changes.
  readonly leaves = effect(() => {
    const walker = this.session.walker();
    document.title = "Left";
  });
}
