import { test } from "@playwright/test";

test("asks once", async ({ page }) => {
  await page.setContent(
    `<script src="/node_modules/rupt/index.js"></script>
     <script>fetch("https://api.rupt.dev/v2/device/attach")</script>`,
  );
});
