import type { UsageDraft } from "../../../transforms/usages/usage-draft.ts";
import { readMarkdown } from "../../code/blocks/markdown.ts";
import { readPage } from "../../code/blocks/page.ts";
import { mask } from "../../code/blocks/ranges.ts";
import { scriptLanguage } from "../../code/blocks/script-type.ts";
import { groupBy } from "../../code/group-by.ts";
import type { PackageUse } from "../../manifests/workspace-manifest.ts";
import { compileIgnore } from "../../project/files/compile-ignore.ts";
import { fileKind } from "../../project/files/file-kinds.ts";
import {
  addressPlaces,
  bindingPlaces,
  commandPlaces,
  filePlaces,
  isCommands,
  loadingPlaces,
  servedAddressPlaces,
  type V2Place,
} from "../../project/files/mentions.ts";
import { namingV2, type ProjectPackage } from "../../project/packages.ts";
import { specifiersIn } from "../../project/resolution/import-index.ts";
import { isServedAsIs } from "../../project/served-pages.ts";
import { codeInRepository, mayLoad, readRaw, unreadCode } from "../../project/unread-code.ts";
import type { Usage } from "../../result.ts";
import { V3_PACKAGE } from "../../sdk/v3.ts";
import type { MigratedCode } from "../migrate-code.ts";
import type { Survey } from "../survey.ts";
import { accountsFor } from "./accounts-for.ts";
import { ledPackages } from "./led-packages.ts";
import { namedInCommands } from "./named-in-commands.ts";
import { placeUsages } from "./place-usages.ts";
import { servedFiles } from "./served-files.ts";
import { servedMounts } from "./served-mounts.ts";

/** What the code of every package needs after the migration, and the places outside of code that keep v2. */
export interface V2Needs {
  /** By folder of the package. */
  uses: ReadonlyMap<string, PackageUse>;
  /** Folders of packages in which a call was migrated. */
  migrated: ReadonlySet<string>;
  /** Usages in files that are searched and not edited. */
  usages: Usage[];
  /** Files that use v2 and that the run was told to leave out. */
  leftOut: string[];
  /** A file below no package.json while several name v2: nobody can tell which one provides for it. */
  unowned: string | null;
}

/** What a package needs, while it is gathered. */
interface GatheredUse extends Required<PackageUse> {
  unread: string[];
  notEdited: string[];
  ids: string[];
}

/** A bundle names the package thousands of times; some places say why it is kept. */
const MOST_PLACES = 20;

/** A text in quotes that names the package. */
const QUOTED = /["'`!](?:npm:)?rupt(?:@[^"'`/\n]*)?(?:[/?#][^"'`\n]*)?["'`]/;
/** What patch-package, pnpm, bun and yarn call a patch of the package, also of one that another package installs. */
const PATCH = /(?:^|\/)patches\/(?:[^/]*\+\+)?rupt(?:(?:[@+]|-npm-|-patch-)[^/]*)?\.patch$/;

/**
 * Finds out who needs v2 after the run and why: code that stays on it, files that are not edited, files that could not be read,
 * files that were left out. Each reason is a usage with a place, or is named in the manifest's usage.
 */
export function v2Needs(
  root: string,
  survey: Survey,
  code: MigratedCode | null,
  ignore: readonly string[],
): V2Needs {
  return new NeedsOfRun(root, survey, code, ignore).gather();
}

class NeedsOfRun {
  readonly #root: string;
  readonly #survey: Survey;
  readonly #code: MigratedCode | null;
  readonly #ignore: readonly string[];
  readonly #uses = new Map<string, GatheredUse>();
  readonly #usages: Usage[] = [];
  #unowned: string | null = null;
  readonly #migrated = new Set<string>();
  readonly #leftOut: string[] = [];
  readonly #inFile: ReadonlyMap<string, readonly UsageDraft[]>;
  readonly #maps: ReadonlySet<string>;
  readonly #led: ReturnType<typeof ledPackages>;

  constructor(root: string, survey: Survey, code: MigratedCode | null, ignore: readonly string[]) {
    this.#root = root;
    this.#survey = survey;
    this.#code = code;
    this.#ignore = ignore;
    this.#inFile = groupBy(code?.migration.drafts ?? [], (draft) => draft.path);
    this.#maps = new Set(survey.deno.map(({ path }) => path));
    this.#led = ledPackages(survey);
  }

  /** The order counts: a package's usages are listed in it, and files below no package are shared out when all of them are known. */
  gather(): V2Needs {
    this.#fromCode();
    this.#fromFilesLeftOut();
    this.#fromUnreadFiles();
    this.#fromTexts();
    this.#shareUnowned();
    this.#listCommands();
    this.#listAddresses();
    this.#listPatches();
    return {
      uses: this.#uses,
      migrated: this.#migrated,
      usages: this.#usages,
      leftOut: this.#leftOut,
      unowned: this.#unowned,
    };
  }

  #fromCode(): void {
    for (const draft of this.#code?.migration.drafts ?? []) {
      if (draft.kind === "related" || draft.kind === "todo") continue;
      const usage = this.#code?.usageOf.get(draft);
      const stays = (draft.needsV2 || keepsV2(draft)) && !this.#isElsewhere(draft.path);
      // What only follows from another usage is no cause of its own.
      const ids = stays && usage && usage.because === undefined ? [usage.id] : [];
      for (const use of this.#usesAt(draft.path, draft, /^(?:escape|config)$/.test(draft.kind))) {
        use.needsV2 += stays ? 1 : 0;
        use.ids.push(...ids);
      }
      if (draft.kind === "attach" && !draft.held) this.#migrated.add(this.#survey.ownerOf(draft.path) ?? "");
    }
    for (const [path, after] of new Map([...this.#survey.texts, ...(this.#code?.migration.newTexts ?? [])]))
      if (importsV3(path, after)) this.#needsOf(path).usesV3 = true;
  }

  #fromFilesLeftOut(): void {
    const isIgnored = compileIgnore(this.#ignore);
    for (const { path, bytes } of [...this.#survey.outside.candidates, ...this.#survey.beside]) {
      const text = bytes.toString("utf8");
      if (this.#isManifest(path)) continue;
      if (
        isDocument(path)
          ? loadingPlaces(scriptsOf(text)).length === 0
          : !(QUOTED.test(text) || filePlaces(text, false).length > 0)
      )
        continue;
      this.#leftOut.push(path);
      // Where the run was given the manifest and not the code, the manifest is what is left to do.
      const counts =
        !isIgnored(path) &&
        this.#survey.isScanned(manifestOf(this.#survey.packages, this.#survey.ownerOf(path)));
      const use = this.#needsOf(path);
      if (counts) {
        use.needsV2 += 1;
        use.unlisted += 1;
      } else use.leftOut += 1;
    }
  }

  #fromUnreadFiles(): void {
    for (const { path, text, error } of this.#code?.migration.files ?? [])
      if (error !== null && QUOTED.test(isDocument(path) ? scriptsOf(text) : text)) this.#unread(path);
    // Where nothing depends on it there is nothing to keep, and no folder to look into.
    if (!this.#survey.packages.some(({ manifest }) => JSON.stringify(manifest)?.includes('"rupt'))) return;
    for (const { path, text } of unreadCode(this.#root, this.#survey.scan.skipped))
      this.#found(path, text, loadingPlaces(text));
    for (const { path, text } of unreadCode(this.#root, this.#survey.outside.skipped))
      if (loadingPlaces(text).length > 0) this.#needsOf(path).leftOut += 1;
    for (const path of [...this.#survey.scan.unread, ...this.#survey.outside.unread].filter(mayLoad)) {
      const text = readRaw(this.#root, path);
      if (text === null || loadingPlaces(text).length > 0) this.#unread(path);
    }
    for (const folder of this.#survey.scan.repositories) {
      const inside = codeInRepository(this.#root, folder);
      if (inside === null) this.#unread(folder);
      for (const { path, text } of inside ?? []) this.#found(path, text, loadingPlaces(text));
    }
  }

  #fromTexts(): void {
    const failed = new Set(
      (this.#code?.migration.files ?? []).flatMap(({ path, error }) => (error ? [path] : [])),
    );
    const listed = [...this.#survey.scan.files, ...this.#survey.scan.outOfScope];
    const named = namedInCommands(this.#root, this.#survey);
    const served = servedFiles(listed, () => servedMounts(this.#root, listed));
    for (const [path, text] of this.#survey.texts) {
      if (isDocument(path) || failed.has(path)) continue;
      const kind = fileKind(path);
      const isCode = kind === "code" || kind === "component";
      const files = filePlaces(text, isCode);
      const loads =
        kind === "template" || kind === "other" || this.#isManifest(path) || isCommands(path)
          ? loadingPlaces(text)
          : kind === "component"
            ? loadingPlaces(unreadScripts(path, text))
            : [];
      const binds = kind === "other" || kind === "server" || kind === "native" ? bindingPlaces(text) : [];
      const hits = [...files, ...served(path, text), ...named(path, text), ...loads, ...binds].filter(
        (hit) => !this.#isListedAlready(path, hit),
      );
      this.#found(path, text, hits.filter(isFirst));
    }
  }

  /** Any of the packages that name v2 may be the one that provides for files below none. */
  #shareUnowned(): void {
    const open = this.#unowned === null ? undefined : this.#uses.get("");
    for (const { dir } of open ? namingV2(this.#survey.packages) : []) {
      const use = this.#gathered(dir);
      use.needsV2 += open?.needsV2 ?? 0;
      use.ids.push(...(open?.ids ?? []));
      use.usesV3 ||= open?.usesV3 === true;
    }
  }

  #listCommands(): void {
    for (const [path, text] of this.#survey.texts) {
      const kind = kindOfCommands(path);
      if (kind !== null) this.#list(path, text, commandPlaces(text, kind === "code"));
    }
  }

  #listAddresses(): void {
    for (const [path, text] of this.#survey.texts) {
      const kind = fileKind(path);
      const isText = kind === "other" || kind === "settings" || kind === "server" || kind === "native";
      const isMarkup = kind === "template" || kind === "page" || kind === "component";
      if (!(isText || isMarkup) || ONLY_TEXTS.test(path)) continue;
      const hits = isText ? addressPlaces(text) : servedAddressPlaces(text);
      this.#list(
        path,
        text,
        hits.filter((hit) => !this.#isListedAlready(path, hit)),
      );
    }
  }

  #listPatches(): void {
    for (const path of this.#survey.scan.files)
      if (PATCH.test(path))
        this.#usages.push(...placeUsages(path, "", [{ start: 0, end: 0, does: "patches" }]));
  }

  #needsOf(path: string): GatheredUse {
    const owner = this.#survey.ownerOf(path);
    if (owner === null) this.#unowned ??= path;
    return this.#gathered(owner ?? "");
  }

  #gathered(dir: string): GatheredUse {
    const known = this.#uses.get(dir) ?? {
      needsV2: 0,
      unread: [],
      notEdited: [],
      leftOut: 0,
      ids: [],
      unlisted: 0,
      usesV3: false,
    };
    this.#uses.set(dir, known);
    return known;
  }

  /** The packages that provide for a place: that of its file, or those whose folder it leads into. */
  #usesAt(path: string, place: { readonly start: number }, namesFiles: boolean): GatheredUse[] {
    const text = namesFiles ? (this.#survey.texts.get(path) ?? "") : "";
    const led = text.includes("node_modules") ? this.#led(path, text, place) : null;
    return led === null ? [this.#needsOf(path)] : led.map((dir) => this.#gathered(dir));
  }

  #list(path: string, text: string, hits: readonly V2Place[]): Usage[] {
    const own = placeUsages(path, text, hits.slice(0, MOST_PLACES));
    this.#usages.push(...own);
    return own;
  }

  #found(path: string, text: string, hits: readonly V2Place[]): void {
    this.#list(path, text, hits).forEach(({ id }, index) => {
      const { start, does } = hits[index] as V2Place;
      for (const use of this.#usesAt(path, { start }, does === "names-files")) {
        if (!this.#isManifest(path) && !use.notEdited.includes(path)) use.notEdited.push(path);
        use.needsV2 += 1;
        use.ids.push(id);
      }
    });
  }

  #unread(path: string): void {
    const use = this.#needsOf(path);
    if (!use.unread.includes(path)) use.unread.push(path);
  }

  /** Where a page that is served as it is leads the name to another address, the installed package is not what it loads. */
  #isElsewhere(path: string): boolean {
    const owner = this.#survey.packages.find(({ dir }) => dir === this.#survey.ownerOf(path));
    const entries = (this.#inFile.get(path) ?? [])
      .flatMap(({ notes }) => notes)
      .flatMap(({ rule, facts }) => (rule === "import-map" && facts.at === "entry" ? [facts.target] : []));
    return (
      entries.length > 0 &&
      entries.every((target) => /^https?:\/\//.test(target)) &&
      owner !== undefined &&
      isServedAsIs(this.#root, owner, this.#survey.scan.files, path)
    );
  }

  #isListedAlready(path: string, place: V2Place): boolean {
    const { start, end } = place;
    const written = (this.#survey.texts.get(path) ?? "").slice(start, end);
    return (this.#inFile.get(path) ?? []).some(
      (draft) => draft.start <= end && start <= draft.end && accountsFor(draft, place, written),
    );
  }

  #isManifest(path: string): boolean {
    return /(?:^|\/)package\.json$/.test(path) || this.#maps.has(path);
  }
}

/** Texts that are shown may speak of commands, and so do results of earlier runs. */
const ONLY_TEXTS = /(?:^|\/)(?:locales?|i18n|langs?|translations|messages|\.rupt-migrate)\//;

/** Settings in code whose texts are commands. */
const HOOKS =
  /(?:^|\/)(?:lint-staged\.config|\.lintstagedrc|\.?simple-git-hooks|\.?nano-staged)\.[cm]?[jt]s$/;

/** Whether a file may hold commands: lines of a shell or of settings, or texts that code runs. A template is what it makes: `Dockerfile.j2`. */
function kindOfCommands(path: string): "lines" | "code" | null {
  const kind = fileKind(path);
  if (ONLY_TEXTS.test(path)) return null;
  if (HOOKS.test(path)) return "lines";
  if (kind === "code" || kind === "server") return "code";
  if (kind === "other" || kind === "settings" || kind === "native") return "lines";
  const made = kind === "template" ? path.replace(/\.\w+$/, "") : path;
  return made !== path && (isCommands(made) || /\.(?:sh|bash|zsh|ps1|mk)$/.test(made)) ? "lines" : null;
}

/** A place that two patterns find is one. */
const isFirst = ({ end }: V2Place, index: number, all: readonly V2Place[]): boolean =>
  all.findIndex((each) => each.end === end) === index;

/** The scripts of a component in languages that are not read, with all that stands around them blanked out. */
function unreadScripts(path: string, text: string): string {
  const scripts = (readPage(path, text)?.tokens ?? []).flatMap((token) =>
    token.kind === "tag" && token.name === "script" && token.raw && scriptLanguage(token) === "other"
      ? [token.raw]
      : [],
  );
  return mask(text, scripts);
}

/** Markdown shows code that nobody runs. */
const isDocument = (path: string): boolean => fileKind(path) === "document";

const scriptsOf = (text: string): string => readMarkdown(text, false).source;

const manifestOf = (packages: readonly ProjectPackage[], dir: string | null): string =>
  packages.find((each) => each.dir === dir)?.manifestPath ?? "";

/** A migrated import that still loads v2 for its side effect. */
const keepsV2 = ({ kind, notes }: UsageDraft): boolean =>
  kind === "import" && notes.some(({ rule }) => rule === "side-effect-import");

/** Kinds of files that may hold scripts; one without an ending may be a script of Node. */
const MAY_IMPORT: ReadonlySet<string | null> = new Set(["code", "component", "page", "document", "other"]);

function importsV3(path: string, text: string): boolean {
  if (!text.includes(V3_PACKAGE) || !MAY_IMPORT.has(fileKind(path))) return false;
  return specifiersIn(isDocument(path) ? scriptsOf(text) : text).some(
    (each) => each === V3_PACKAGE || each.startsWith(`${V3_PACKAGE}/`),
  );
}
