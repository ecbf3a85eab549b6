import type { Browser } from "playwright-core";

export const NO_BROWSER: string | null;
export function launchBrowser(): Promise<Browser>;
