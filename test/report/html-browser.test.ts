import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser, NO_BROWSER } from "../../scripts/launch-browser.mjs";
import { reporters } from "../../src/report/index.ts";
import type { ChecklistItem, Result, Usage } from "../../src/result.ts";
import { everything, hostile, RESULTS, small } from "./results.ts";

if (NO_BROWSER !== null) console.warn(`The HTML report is not tested in a browser: ${NO_BROWSER}`);

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "rupt-report-"));

/** 500 usages in 125 files, each file with a diff. */
function large(): Result {
  const usages = Array.from({ length: 500 }, (_, index): Usage => {
    const base = everything.usages[index % everything.usages.length] as Usage;
    return { ...base, id: `usage-${index}`, path: `src/feature-${index % 125}/page.tsx`, line: index + 1 };
  });
  const diff = everything.files.find(({ path }) => path === "src/rupt.ts")?.diff ?? "";
  const files = Array.from({ length: 125 }, (_, index) => ({
    path: `src/feature-${index}/page.tsx`,
    status: "changed" as const,
    diff,
  }));
  return { ...everything, usages, files };
}

describe.skipIf(NO_BROWSER !== null)("HTML report in Chromium", () => {
  let browser: Browser;
  let page: Page;
  /** A page starts a process of the browser, which takes longer than most tests: those that change nothing about it share one. */
  const shared = new Map<boolean, Page>();
  let tests = 0;
  /** Everything that went wrong on the page, and every address it asked for. */
  let complaints: string[] = [];
  let requests: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    tests += 1;
    if (![...shared.values()].includes(page)) await page?.context().close();
    expect(complaints, "console").toEqual([]);
    expect(
      requests.filter((address) => !/^(?:file|data):/.test(address)),
      "network",
    ).toEqual([]);
  });

  /** Each test has a store of its own for what is ticked. */
  function write(result: Result, name = "report.html"): string {
    const file = join(folder, name);
    const html = reporters.html(result);
    writeFileSync(file, html.replace('data-store="', `data-store="${tests} `));
    return pathToFileURL(file).href;
  }

  async function newPage(options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({
      permissions: ["clipboard-read", "clipboard-write"],
      ...options,
    });
    const made = await context.newPage();
    made.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
    made.on("pageerror", (error) => complaints.push(error.message));
    made.on("request", (request) => requests.push(request.url()));
    return made;
  }

  interface Look {
    bypassCSP?: boolean;
    colorScheme?: "light" | "dark";
    width?: number;
  }

  /** @param script runs before those of the page, which is then one of its own */
  async function open(
    result: Result,
    { bypassCSP = false, colorScheme = "light", width = 1280 }: Look = {},
    script?: string,
  ): Promise<Page> {
    complaints = [];
    requests = [];
    if (script === undefined) {
      page = shared.get(bypassCSP) ?? (await newPage({ bypassCSP }));
      shared.set(bypassCSP, page);
    } else {
      page = await newPage({ bypassCSP });
      await page.addInitScript(script);
    }
    await page.emulateMedia({ media: "screen", colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(write(result));
    return page;
  }

  /** Opens a closed part by its heading. By key: while the page is still being laid out, a click may land beside it. */
  const unfold = (part: string): Promise<void> => page.locator(`details${part} > summary`).press("Enter");
  const openDeveloper = (): Promise<void> => unfold("#developer");

  /** Does something and reloads until that is kept: what Chromium has not stored yet is lost where it loads a page at once. */
  const expectAfterReload = <T>(
    act: () => Promise<void>,
    shown: () => Promise<T>,
    expected: T,
  ): Promise<void> =>
    expect
      .poll(
        async () => {
          await act();
          await page.reload();
          return shown();
        },
        { timeout: 20_000 },
      )
      .toEqual(expected);

  it("leads with the fact, then has a part for each reader, the second one closed", async () => {
    await open(everything);
    const headings = await page.locator("main h1, main h2, .lead strong").allTextContents();
    expect(headings).toEqual([
      "Rupt v2 to v3",
      "Until a policy exists on the access event, v3 challenges nobody.",
      "For the dashboard owner",
      "For developers",
    ]);
    expect(await page.locator("#manual").isVisible()).toBe(false);
    await openDeveloper();
    expect(await page.locator("#manual").isVisible()).toBe(true);
  });

  it("opens the part that a link leads into", async () => {
    await open(everything);
    await page.locator('nav.contents a[href="#review"]').click();
    expect(await page.locator("#review h3").isVisible()).toBe(true);
  });

  it("has each field of a policy once, and both environments to tick on its card", async () => {
    await open(small);
    const cards = page.locator("article.card");
    expect(await cards.locator("h4").allTextContents()).toEqual([
      "Challenge config Account sharing",
      "Policy Device limits",
      "Policy Impossible travel",
      "Policy Concurrency",
    ]);
    expect(await cards.nth(1).locator("dt").allTextContents()).toEqual(["Event type", "Condition", "Action"]);
    for (const index of [0, 1, 2, 3]) {
      expect(await cards.nth(index).locator(".tick").allTextContents()).toEqual([
        " development",
        " production",
      ]);
    }
    const ids = await page
      .locator("input[data-item]")
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("data-item")));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual(small.checklist.map(({ id }) => id).sort());
  });

  it("remembers a choice and shows it in the field that it settles", async () => {
    await open(everything);
    const condition = page
      .locator("#recipe-1 .field", { hasText: "Condition" })
      .first()
      .locator("[data-index]");
    const shown = async (): Promise<string[]> =>
      (await condition.filter({ visible: true }).locator("code").allTextContents()) as string[];
    const asks = page.locator("#recipe-1 .field", { hasText: "Condition" }).first().getByText("choose one");
    expect(await shown()).toEqual(["device_count > 3", "device_count > 5"]);
    expect(await asks.isVisible()).toBe(true);
    const choose = () => page.locator('[data-decision*="deviceLimit"] input').nth(1).check();
    await choose();
    expect(await shown()).toEqual(["device_count > 5"]);
    expect(await asks.isVisible()).toBe(false);
    await expectAfterReload(choose, shown, ["device_count > 5"]);
    expect(await page.locator('[data-decision*="deviceLimit"] input').nth(1).isChecked()).toBe(true);
  });

  it("copies addresses and numbers of the recipe, and nothing that is picked from a list", async () => {
    await open(small);
    const copies = page.locator("#recipe .card button.copy");
    const values = await copies.evaluateAll((buttons) =>
      buttons.map((button) => button.getAttribute("data-copy")),
    );
    expect(values).toEqual(["https://example.com/signup", "https://example.com/logout", "3"]);
    for (const [index, value] of values.entries()) {
      await copies.nth(index).click();
      await page.locator("#toast:not(:empty)").waitFor();
      expect(await page.evaluate("navigator.clipboard.readText()")).toBe(value);
    }
    expect(await copies.last().textContent()).toBe("Copied");
  });

  it("copies where the clipboard is denied", async () => {
    await open(
      small,
      {},
      `Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("denied")) } });
       window.copied = [];
       document.addEventListener("copy", () => window.copied.push(document.activeElement.value ?? ""));`,
    );
    await page.locator('#recipe button.copy[data-copy="https://example.com/logout"]').click();
    await page.getByText("Copied", { exact: true }).first().waitFor();
    expect(await page.evaluate("window.copied")).toEqual(["https://example.com/logout"]);
  });

  it("keeps ticks over a reload", async () => {
    await open(everything);
    const box = (part: string) => page.locator(`input[data-item*="${part}"]`).first();
    const progress = page.locator("#progress");
    expect(await progress.textContent()).toMatch(/^2 of \d+ done/);
    const tick = async (): Promise<void> => {
      if (!(await box("code/call-1f90").isVisible())) await openDeveloper();
      await box("code/call-1f90").check();
      await box("development/challenge").uncheck();
      await box("production/device-limits").check();
    };
    await tick();
    expect(await progress.textContent()).toMatch(/^2 of \d+ done/);
    const ticked = (): Promise<unknown> =>
      page.evaluate(
        "[...document.querySelectorAll('input[data-item]:checked')].map((box) => box.dataset.item.replace(/^dashboard.[^/]*.|-[0-9a-f]{8}$/g, '')).sort()",
      );
    const expected = ["code/call-1f90", "development/challenge", "production/device-limits"];
    await expectAfterReload(tick, ticked, expected);
    // A later run of the same project has another report with one item more, and the same ticks.
    const added = {
      ...(everything.checklist[0] as ChecklistItem),
      id: "dashboard/new",
      status: "todo" as const,
    };
    const boxes = await page.locator("input[data-item]").count();
    write({ ...everything, checklist: [added, ...everything.checklist] });
    await page.reload();
    expect(await page.locator("input[data-item]").count()).toBe(boxes + 1);
    expect(await ticked()).toEqual(expected);
  });

  it("keeps the ticks of another project apart", async () => {
    await open(everything);
    await page.locator('input[data-item*="production/concurrency"]').first().check();
    await page.goto(write(small, "other.html"));
    expect(await page.locator('input[data-item*="production/concurrency"]').isChecked()).toBe(false);
  });

  it("ticks where storage is denied, and says that it forgets", async () => {
    await open(
      everything,
      {},
      `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });`,
    );
    await page.locator('input[data-item*="production/concurrency"]').first().check();
    expect(await page.locator("#progress").textContent()).toMatch(
      /^3 of \d+ done. This browser keeps no ticks/,
    );
  });

  it("survives a store that holds something else", async () => {
    await open(
      everything,
      {},
      `localStorage.setItem = localStorage.setItem; Storage.prototype.getItem = () => "[1,";`,
    );
    expect(await page.locator("#progress").textContent()).toMatch(/^2 of \d+ done/);
  });

  it("filters by outcome, file and text", async () => {
    await open(everything);
    await openDeveloper();
    await unfold("#migrated");
    const shown = page.locator("details.usage:visible");
    await expect.poll(() => shown.count()).toBe(10);
    await page.locator("input[name=outcome][value=manual]").uncheck();
    await page.locator("input[name=outcome][value=migrated]").uncheck();
    expect(await shown.count()).toBe(1);
    expect(await page.locator("#filter-count").textContent()).toBe("1 of 10 shown");
    expect(await page.locator("#manual").isVisible()).toBe(false);
    await page.locator("input[name=outcome][value=manual]").check();
    await page.locator("select[name=file]").selectOption("src/session.ts");
    expect(await shown.count()).toBe(2);
    await page.locator("input[name=text]").fill("UPDATEUSER");
    expect(await shown.count()).toBe(1);
    await page.locator("input[name=text]").fill("nothing like it");
    expect(await shown.count()).toBe(0);
    expect(await page.locator("#filter-none").isVisible()).toBe(true);
    await page.locator("input[name=text]").press("Enter");
    expect(await page.locator("#filter-none").isVisible()).toBe(true);
  });

  it("works by keyboard alone", async () => {
    await open(everything);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the report");
    await page.keyboard.press("Enter");
    while ((await page.evaluate("document.activeElement.className")) !== "copy")
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#toast:not(:empty)").waitFor();
    const box = page.locator('input[data-item*="production/concurrency"]').first();
    await box.focus();
    await page.keyboard.press("Space");
    expect(await box.isChecked()).toBe(true);
    await openDeveloper();
    await page.locator("#migrated > summary").focus();
    await page.keyboard.press("Enter");
    const migrated = page.locator("details.usage.migrated").first();
    await migrated.locator("summary").focus();
    await page.keyboard.press("Enter");
    expect(await migrated.getAttribute("open")).toBe("");
  });

  it("shows changed files before and after, side by side", async () => {
    await open(everything);
    const row = page.locator('details.file[data-path="src/rupt.ts"] tr.changed').first();
    expect(await row.locator("td").allTextContents()).toEqual([
      "1",
      'import Rupt from "rupt";',
      "1",
      'import Rupt from "@ruptjs/client";',
    ]);
    expect(await row.locator(".word").allTextContents()).toEqual(["rupt", "@ruptjs/client"]);
    const boxes = await row
      .locator("td.code")
      .evaluateAll((cells) =>
        cells.map((cell) =>
          (cell as unknown as { getBoundingClientRect(): { x: number; y: number } }).getBoundingClientRect(),
        ),
      );
    expect(boxes[0]?.y).toBe(boxes[1]?.y);
    expect(boxes[0]?.x).toBeLessThan(boxes[1]?.x ?? 0);
  });

  it("prints what is open, without controls, on no more paper than it needs", async () => {
    await open(everything);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    // Paper is white, whatever the screen is.
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    expect(await page.evaluate("getComputedStyle(document.querySelector('.lead')).backgroundColor")).toBe(
      "rgb(253, 243, 221)",
    );
    for (const selector of ["nav.contents", "#filter", "button.copy"]) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    expect(await page.locator("#developer").isVisible()).toBe(false);
    const pages = (pdf: Buffer): number =>
      pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    const owner = pages(await page.pdf({ format: "A4" }));
    expect(owner).toBeGreaterThan(0);
    expect(owner).toBeLessThanOrEqual(5);
    await page.emulateMedia({ media: "screen" });
    await openDeveloper();
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#manual").isVisible()).toBe(true);
    expect(pages(await page.pdf({ format: "A4" }))).toBeGreaterThan(owner);
  });

  it("shows hostile text as text", async () => {
    await open(hostile, {}, "window.alert = () => { window.hacked = 1; };");
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(await page.locator("main img, main b:not(.chip b), main u, main script").count()).toBe(0);
    const text = await page.evaluate("document.documentElement.outerHTML");
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(await page.locator("#manual pre.frame").first().textContent()).toContain("</script><img src=x");
    const evil = page.locator("input[data-item^=evil]");
    await expectAfterReload(
      () => evil.check(),
      () => evil.isChecked(),
      true,
    );
    await openDeveloper();
    await page.locator("select[name=file]").selectOption({ index: 2 });
    expect(await page.locator("details.usage:visible").count()).toBe(1);
  });

  it("runs no script but its own", async () => {
    const context = await browser.newContext();
    page = await context.newPage();
    complaints = [];
    requests = [];
    const injected = reporters
      .html(small)
      .replace(
        "</main>",
        '<img src="https://evil.example/x.png" onerror="window.hacked=1"><script>window.hacked=2</script></main>',
      )
      .replace("</head>", "<style>body{display:none}</style></head>");
    const file = join(folder, "injected.html");
    writeFileSync(file, injected);
    await page.goto(pathToFileURL(file).href);
    expect(await page.evaluate("window.hacked")).toBeUndefined();
    expect(await page.locator("h1").isVisible()).toBe(true);
  });

  for (const scheme of ["light", "dark"] as const) {
    for (const [name, result] of Object.entries(RESULTS)) {
      it(`${name}: no accessibility fault in ${scheme}`, async () => {
        // The content policy lets no other script in; the checker has to get past it.
        await open(result, { colorScheme: scheme, bypassCSP: true });
        // What is off the screen is not painted, and would not be checked.
        await page.evaluate(
          "for (const one of document.querySelectorAll('details')) { one.open = true; one.style.contentVisibility = 'visible'; }",
        );
        await page.evaluate(AXE);
        const violations = await page.evaluate(
          "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ target, failureSummary }) => target + ': ' + failureSummary)]))",
        );
        expect(violations).toEqual([]);
      });
    }
  }

  it("has another face in the dark", async () => {
    const colors: unknown[] = [];
    for (const colorScheme of ["light", "dark"] as const) {
      await open(small, { colorScheme });
      colors.push(await page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }
    expect(colors[0]).not.toBe(colors[1]);
  });

  it.each([320, 375, 768, 1280])("needs no sideways scrolling at %i pixels", async (width) => {
    for (const result of [everything, hostile]) {
      await open(result, { width });
      await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
      const wide = await page.evaluate(
        "[...document.querySelectorAll('main *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).position !== 'absolute' && !one.closest('.paste pre')).map((one) => one.className || one.tagName)",
      );
      expect(wide).toEqual([]);
    }
  });

  it("opens 500 usages in under a second", async () => {
    await open(large());
    await openDeveloper();
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      await page.reload();
      times.push(
        (await page.evaluate(
          "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))",
        )) as number,
      );
    }
    times.sort((left, right) => left - right);
    console.log(`500 usages, 125 diffs: first frame after ${times.map(Math.round).join(", ")} ms`);
    expect(times[0]).toBeLessThan(1000);
    const filtered = (await page.evaluate(`(() => {
      const start = performance.now();
      const field = document.querySelector("input[name=text]");
      field.value = "updateuser";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      return performance.now() - start;
    })()`)) as number;
    expect(await page.locator("#filter-count").textContent()).toBe("50 of 500 shown");
    expect(filtered).toBeLessThan(500);
  });
});
