import { Injectable, signal } from '@angular/core';
import { environment } from '@env';
import Rupt from 'rupt';

export interface Walker {
  id: string;
  email: string;
  phone?: string;
  plan?: 'walker' | 'club';
  /** Rupt's id of this device, from our server. */
  device?: string;
}

@Injectable({ providedIn: 'root' })
export class SessionService {
  readonly walker = signal<Walker | null>(this.read());

  /** Ends the session, and tells Rupt that the device is no longer in use. */
  async signOut(): Promise<void> {
    const walker = this.walker();
    if (walker?.device && environment.ruptClientId) {
      await Rupt.detach({
        client_id: environment.ruptClientId,
        account: walker.id,
        device: walker.device,
      });
    }
    this.end();
  }

  end(): void {
    document.cookie = 'member=; path=/; max-age=0';
    this.walker.set(null);
  }

  private read(): Walker | null {
    const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
    return value ? (JSON.parse(decodeURIComponent(value)) as Walker) : null;
  }
}
