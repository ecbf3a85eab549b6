import { test } from "@playwright/test";
// TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
test.beforeEach(async ({ page }) => { await page.route("**/api.rupt.dev/**", (r) => r.abort()); await page.route(/v2\/device\/attach/, (r) => r.fulfill({ json: {} })); });
// TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
test("w", async ({ page }) => { await page.waitForResponse((r) => r.url().includes("/v2/device/attach")); });
