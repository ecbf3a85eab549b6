import { test } from "@playwright/test";
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
test.beforeEach(async ({ page }) => { await page.route("**/api.rupt.dev/**", (r) => r.abort()); await page.route(/v2\/device\/attach/, (r) => r.fulfill({ json: {} })); });
// TODO(rupt-migrate): mock: mock @ruptjs/client with a class that has evaluate.access
test("w", async ({ page }) => { await page.waitForResponse((r) => r.url().includes("/v2/device/attach")); });
