import { inject, Injectable } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { environment } from '@env';
import Rupt from 'rupt';
import { filter } from 'rxjs';
import { SessionService } from './session.service';

/** Checks the account of a signed-in walker on every navigation. */
@Injectable({ providedIn: 'root' })
export class AccountGuardService {
  private readonly router = inject(Router);
  private readonly session = inject(SessionService);

  start(): void {
    this.router.events
      .pipe(filter((event) => event instanceof NavigationEnd))
      .subscribe((event) => this.check(event.urlAfterRedirects));
  }

  async check(page: string): Promise<void> {
    const walker = this.session.walker();
    if (!environment.ruptClientId || !walker) return;
    await Rupt.attach({
      client_id: environment.ruptClientId,
      account: walker.id,
      email: walker.email,
      phone: walker.phone,
      metadata: { page },
      redirect_urls: {
        logout_url: `${environment.siteUrl}/signed-out`,
        new_account_url: `${environment.siteUrl}/join`,
      },
      limit_config: { overall_device_limit: environment.deviceLimits[walker.plan ?? 'walker'] },
      on_current_device_logout: () => {
        this.session.end();
        this.router.navigateByUrl('/signed-out');
        return true;
      },
    });
  }
}
