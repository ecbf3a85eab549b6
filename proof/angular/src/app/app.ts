import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionService } from '@app/session.service';

@Component({
  selector: 'app-root',
  imports: [RouterOutlet],
  template: `
    @if (session.walker()) {
      <button type="button" (click)="session.signOut()">Sign out</button>
    } @else {
      <p>Nobody is signed in</p>
    }
    <router-outlet />
  `,
})
export class App {
  protected readonly session = inject(SessionService);
}
