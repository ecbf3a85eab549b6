import { Routes } from '@angular/router';
import { HomePage } from './home.page';
import { MapPage } from './map.page';
import { SignedOutPage } from './signed-out.page';

export const routes: Routes = [
  { path: '', component: HomePage },
  { path: 'maps/:id', component: MapPage },
  { path: 'signed-out', component: SignedOutPage },
];
