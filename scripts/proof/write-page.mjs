// docs/proof.md from the saved results: no dates, no machine paths, no durations, so that the same results give the same bytes.

const code = (text) => `\`${String(text).replaceAll("|", "\\|")}\``;
const row = (...cells) => `| ${cells.join(" | ")} |`;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

const callsOf = ({ walks }) => walks.flatMap(({ calls }) => calls);
const versionsOf = ({ versions }) => Object.entries(versions).map((pair) => pair.join(" "));

function appRow(app) {
  const { found, migrated, review, manual, held } = app.usages;
  const calls = callsOf(app).length;
  return row(
    `[${app.title}](#${anchorOf(app.title)})`,
    versionsOf(app).join(", "),
    `${app.filesScanned} / ${app.files.length}`,
    found,
    migrated,
    review,
    held === 0 ? manual : `${manual} (${held} held)`,
    app.decided.manual + app.decided.review,
    app.checks.map((check) => (check === "typecheck" ? app.types : check)).join(", "),
    `${calls}, ${calls}`,
    sum(app.walks.map(({ logouts }) => logouts)),
    sum(app.walks.map(({ console }) => console)),
    app.secondRunEdits,
  );
}

const anchorOf = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/ /g, "-");

/** What a call carried, as it reached Rupt. */
function payloadOf({ user, email, phone, metadata }) {
  const parts = Object.entries({ user, email, phone, metadata }).filter(([, value]) => value !== undefined);
  return parts
    .map(([name, value]) => code(`${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`))
    .join(" ");
}

const NAMES = {
  v2: { access: "Rupt.attach", "device/detach": "Rupt.detach" },
  v3: { access: "rupt.evaluate.access" },
};
const nameOf = (sdk, call) => code(NAMES[sdk][call] ?? call);

function walkSection({ title, calls, logouts, seen, v2LogoutUrls }) {
  const rows = calls.map(({ call, clientId, after, ...payload }, index) =>
    row(index + 1, code(clientId), payloadOf(payload), nameOf("v2", call), nameOf(after, call)),
  );
  const logout =
    logouts === 0
      ? []
      : [
          `After the remote logout the callback ran, and the page showed ${seen.map((text) => `"${text}"`).join(" and ")}, before and after.` +
            (v2LogoutUrls.length === 0
              ? ""
              : ` v2 then went to ${v2LogoutUrls.map(code).join(", ")}; in v3 the policy's Logout URL does that, and the report names this address for it.`),
        ];
  return [
    `Walk: ${title}.`,
    [
      row("#", "Client id", "What reached Rupt, before and after", "Before", "After"),
      "|---|---|---|---|---|",
      ...rows,
    ].join("\n"),
    ...logout,
  ];
}

function leftSection({ left }) {
  if (left.length === 0) return ["Nothing is left to a person."];
  const rows = left.map(({ place, kind, outcome, rules }) =>
    row(code(place), kind, outcome, rules.map((rule) => `[\`${rule}\`](rules.md#${rule})`).join(", ")),
  );
  return [
    "Left to look at or to do:",
    [row("Place", "Usage", "Outcome", "Rules"), "|---|---|---|---|", ...rows].join("\n"),
  ];
}

function appSection(app) {
  const created = app.files.filter(({ status }) => status === "created").map(({ path }) => code(path));
  const v2 = app.keepsV2
    ? "`rupt` stays installed for what is held; the second build uses both packages."
    : "`rupt` is gone from package.json, and from the folder of the second build.";
  return [
    `## ${app.title}`,
    `Source: [proof/${app.folder}](../proof/${app.folder}/package.json). ${count(app.files.length, "file")} edited${created.length === 0 ? "" : `, of which ${created.join(", ")} new`}. ${v2}`,
    ...leftSection(app),
    ...app.walks.flatMap(walkSection),
  ].join("\n\n");
}

/**
 * @param {readonly any[]} results of `proveApp`
 * @returns {string} the page
 */
export function writePage(results) {
  const total = (name) => sum(results.map(({ usages }) => usages[name]));
  const calls = sum(results.map((app) => callsOf(app).length));
  const onV2 = sum(results.map((app) => callsOf(app).filter(({ after }) => after === "v2").length));
  const logouts = sum(results.flatMap(({ walks }) => walks.map(({ logouts }) => logouts)));
  return `# Proof on small apps

<!-- Written by scripts/proof.mjs from proof/results.json. To bring it up to date: npm run proof -->

${count(results.length, "app")} in the idiom of their frameworks, each with v2 as Rupt's docs show it and as teams write it, were built, checked by their own tools and tests, and driven in Chromium. Then the program migrated them, and all of it was done again; and once more with all [decisions](questions.md) taken.

- **Usages**: ${total("found")} found; ${total("migrated")} migrated, ${total("review")} to review, ${total("manual")} left to a person (${total("held")} of them held on v2, still working).
- **Calls**: ${calls} before, the same ${calls} after, in the same order, with the same client id, user, email, phone and metadata. ${calls - onV2} of them go through v3 now, ${onV2} are held calls that still go through v2.
- **Logout**: ${logouts} remote logouts; the callback ran and the page did the same each time.
- **Console**: no message, no failed request, no request to anybody but the app and Rupt, before and after.

| App | Framework | Files read / edited | Usages | Migrated | Review | Manual | Left with all decisions taken | Pass before and after | Calls before, after | Logouts | On the console | Edits of a second run |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
${results.map(appRow).join("\n")}

## How it is done

For each app, \`npm run proof\`:

1. copies it to a temporary folder with a git tree of its own, and installs the exact versions of its package.json;
2. builds it with the published \`rupt\` 2.24.1, runs its type checker and, where it has them, its linter, its formatter and its tests, and serves it: server-rendered frameworks by their own server;
3. walks through it in Chromium. The real v2 SDK runs there; its API is answered inside of the browser, and a remote logout comes over its event stream;
4. runs \`rupt-migrate --yes\`, and once more: the second run may edit nothing;
5. puts a recording stand-in in the place of \`@ruptjs/client\`, with only the names that Rupt's docs have. It refuses an unknown option, a second client for an id, and being constructed on a server. \`rupt\` is taken out of the folder where package.json no longer names it;
6. builds, checks and walks again, and compares;
7. does 4 to 6 on a fresh copy with every decision answered by its other choice: then a detach is gone, and a call may carry the owner's email and phone in addition. Nothing else may differ.

What the program could do at most in each app is written beside it, usage by usage and with the reason: \`proof/<app>.labels.json\`. \`node scripts/share.mjs\` compares, and every run of the tests fails when the program claims more than the label, or does less without a reason that stands there.

Anything that fails or differs stops the run with a message, and no page is written. \`npm run proof -- --check\` fails when this page would change. A test of every run checks that the page says what the saved results say, and that the counts by outcome are still the ones above.

## What it does not show

- **The v3 SDK itself.** \`@ruptjs/client\` was not to be had from the npm registry when this was written, so the second half of each run is against documented names. Challenges, policies and what v3 sends over the network are not driven.
- **A challenge of v2.** The apps' \`on_challenge\` does nothing, as in the docs; code in it is held, and other tests drive that.
- **Newer majors.** The apps run on Node 20, the oldest that the program supports. Nuxt 4.5, SvelteKit 3, React Router 8 and Angular 22 want a newer one. The Nuxt app leaves out cssnano for the same reason.
- **Development servers**, other bundlers than the frameworks' own, static export, Angular's server rendering, and browsers other than Chromium.
- **Native shells.** The Capacitor app is built and driven as far as its web view; its Android and iOS projects need other machines.
- **Large apps.** These are excerpts. [At scale](at-scale.md) has the measurements on big trees.

${results.map(appSection).join("\n\n")}
`;
}
