import { Component } from '@angular/core';

@Component({
  selector: 'app-signed-out',
  template: '<h1>You were signed out here</h1>',
})
export class SignedOutPage {}
