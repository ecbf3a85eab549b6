import { Injectable, signal } from '@angular/core';

export interface Walker {
  id: string;
  email: string;
  phone?: string;
}

@Injectable({ providedIn: 'root' })
export class SessionService {
  readonly walker = signal<Walker | null>(this.read());

  end(): void {
    document.cookie = 'member=; path=/; max-age=0';
    this.walker.set(null);
  }

  private read(): Walker | null {
    const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
    return value ? (JSON.parse(decodeURIComponent(value)) as Walker) : null;
  }
}
