import { test } from "@playwright/test";

test("asks once", async ({ page }) => {
  // TODO(rupt-migrate): mock: answer what the v3 client requests: see the browser's network panel
  await page.setContent(
    `<script src="/node_modules/rupt/index.js"></script>
     <script>fetch("https://api.rupt.dev/v2/device/attach")</script>`,
  );
});
