import { Component, inject, signal } from '@angular/core';
import { environment } from '@env';
import Rupt from 'rupt';
import { SessionService } from './session.service';

@Component({
  selector: 'app-map',
  template: `
    <h1>The ridge</h1>
    <button type="button" (click)="print()">Print</button>
    @if (printed()) {
      <p>Sheet one of four</p>
    }
  `,
})
export class MapPage {
  private readonly session = inject(SessionService);
  protected readonly printed = signal(false);

  async print(): Promise<void> {
    const walker = this.session.walker();
    if (!walker) return;
    if (environment.ruptClientId) {
      await Rupt.attach({
        client_id: environment.ruptClientId,
        account: walker.id,
        email: walker.email,
        redirect_urls: {
          logout_url: `${environment.siteUrl}/signed-out`,
          new_account_url: `${environment.siteUrl}/join`,
        },
      });
    }
    this.printed.set(true);
  }
}
