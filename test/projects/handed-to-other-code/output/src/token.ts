import { InjectionToken } from "@angular/core";

export const RUPT = new InjectionToken<unknown>("rupt");
