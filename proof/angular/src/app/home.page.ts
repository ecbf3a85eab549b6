import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'app-home',
  imports: [RouterLink],
  template: `
    <h1>Trail Ledger</h1>
    <a routerLink="/maps/ridge">The ridge</a>
  `,
})
export class HomePage {}
