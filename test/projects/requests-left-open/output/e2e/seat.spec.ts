import { test } from "@playwright/test";

test("waits for the seat", async ({ page }) => {
  // TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
  await page.route(/device\/attach$/, (route) => route.abort());
  // TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
  await page.waitForRequest((request) =>
    request.url().includes("/device/attach"),
  );
});
