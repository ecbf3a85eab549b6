import { test } from "@playwright/test";

test("waits for the seat", async ({ page }) => {
  await page.route(/device\/attach$/, (route) => route.abort());
  await page.waitForRequest((request) =>
    request.url().includes("/device/attach"),
  );
});
