import type { Edit } from "../src/code/edits/edits.ts";
import type { Binding, ModuleResolver, NodePath, SourceModule } from "../src/code/tree/index.ts";
import type { NoPlace } from "../src/rules/client/client.ts";
import type { ObligationId } from "../src/rules/client/forms.ts";
import type { Fault } from "../src/rules/errors.ts";
import type { RuleNote } from "../src/rules/note.ts";
import type { Line } from "../src/rules/words.ts";
import type { ClientModuleFacts } from "./decide/clients/client-module-facts.ts";
import type { PortableId } from "./decide/clients/portable-id.ts";
import type { MockFilePlan, MockPlan } from "./decide/mocks/mock-plan.ts";
import type { AppTest } from "./find/app-tests/app-test.ts";
import type { MockFile } from "./find/app-tests/mock-file.ts";
import type { AttachCall, DraftFact } from "./find/attach/attach-facts.ts";
import type { ClientId } from "./find/attach/ids/client-id.ts";
import type { OptionsImporter } from "./find/attach/options-readers.ts";
import type { ExportedThrough } from "./find/attach/response/response-use.ts";
import type { DetachReader, DetachRemoval } from "./find/calls/detach-removal.ts";
import type { UnboundUses } from "./find/find-unbound-uses.ts";
import type { TextFile, TextUsage } from "./find/markup/text-usage.ts";
import type { SdkEntry, SdkReference } from "./find/sdk/references.ts";
import type { MovedLogout, V3InFile } from "./find/v3/clients-in-file.ts";

/*
 * The types that pass between the phases. One driver (`driver.ts`) runs them for the command line, the API, `jscodeshift -t` and
 * the tests:
 *
 *     find(file, facts) -> Findings      what a file says of its use of the SDK
 *     decide(Findings[], facts) -> Decisions   what is to become of it, over all files together
 *     rewrite(Decisions) -> Edits        text to put where
 *
 * A file holds units: scripts with a module scope of their own, one in most files. The SDK enters a unit by entries (an import, a
 * `require`, the global), and what is done with them are references, by binding. What is held stays on v2, and its note says why.
 *
 * Only the rewrite shows what nobody reads any more: where uses of v2 types stand in there, the driver decides and rewrites once more,
 * told of them (`gone`).
 *
 * A phase gets values and gives new ones: it adds nothing to what another has made, and findings are frozen while a program
 * runs from its sources. Nothing here knows a disk: what is around the files comes from `Facts`, which a whole project answers in
 * `src/project/facts/`, and one file alone in `one-file.ts`.
 */

/** A file with its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** A file that may use the SDK, parsed. */
export interface ReadFile extends TextFile {
  /** Its scripts; none where it does not parse. */
  readonly modules: readonly SourceModule[];
  readonly error: Fault | null;
}

/** What is found in one file. No edit yet. */
export interface Findings extends ReadFile {
  readonly units: readonly UnitFindings[];
  /** Uses in the text around the scripts. */
  readonly textUses: readonly TextUsage[];
}

/** What is found in one script. */
export interface UnitFindings {
  readonly module: SourceModule;
  /** Where the SDK enters. */
  readonly entries: readonly SdkEntry[];
  /** Everything that is done with it, in source order. */
  readonly references: readonly SdkReference[];
  /** The calls of `attach` among them, read. */
  readonly attaches: readonly AttachCall[];
  /** Calls of the global: never rewritten, but the dashboard needs what they say. */
  readonly globalAttaches: readonly AttachCall[];
  /** Calls of `detach` that are to be taken out, where that was asked for. */
  readonly detaches: readonly DetachRemoval[];
  readonly detachReader: DetachReader;
  readonly unboundUses: UnboundUses;
  readonly v3: V3InFile;
  /** Names of module-level bindings that the file's template reads. */
  readonly templateReads: ReadonlySet<string>;
  /** What a test of the app does with stand-ins for the SDK; null for other code. */
  readonly appTest: AppTest | null;
  /** What a file under `__mocks__/` gives in the place of v2; null for other code. */
  readonly mockFile: MockFile | null;
}

/** How a client is had: a constant, an accessor that constructs on first use, or one that constructs once per id. */
export type Creation = "eager" | "lazy" | "keyed";

/** Where a client lives: in the one file that uses it, in a module of its own, or where the code already creates it. */
export type ClientHome =
  | { readonly in: "unit"; readonly unit: UnitFindings }
  | {
      readonly in: "module";
      readonly path: string;
      readonly exported: string;
      readonly exists: boolean;
      /** Why it has no path. */
      readonly nowhere?: NoPlace;
    }
  | { readonly in: "existing"; readonly name: string };

/** One client: all calls of one package, or of a folder in it that is built by itself, that attach with one id. */
export interface ClientGroup {
  /** The folder of that: see `DecideFacts.scopeOf`. */
  readonly packageDir: string;
  readonly key: string;
  readonly creation: Creation;
  readonly members: readonly ClientMember[];
  /** The id to spell out where the client is created. */
  readonly id: ClientId;
  readonly portable: PortableId | null;
  readonly home: ClientHome;
  /** Why it is created on first use, for the note. */
  readonly framework: string | null;
  /** The callback that goes into the constructor; null when it stays with the calls. */
  readonly logout: AttachCall | null;
  /** The client that a file already has for itself: it moves into the module, for all. */
  readonly moved: MovedClient | null;
  /** An accessor that a cycle of imports may call before its own module has run. */
  readonly early: boolean;
  /** What was asked before the form was chosen, in order: the last one of a step says why it was not taken. */
  readonly answers: readonly Answered[];
}

export interface MovedClient {
  readonly unit: UnitFindings;
  readonly name: string;
  readonly creation: Creation;
  readonly statements: readonly NodePath[];
  readonly logout: MovedLogout | null;
}

/** Whether something holds that a form of the client needs. */
export type Answer =
  | { readonly is: "proved" }
  /** `refuted`: the place speaks against it; `unknown`: nothing at the place shows it. */
  | { readonly is: "refuted" | "unknown"; readonly at: NodePath };

export interface Answered {
  /** The step up that it was asked for. */
  readonly step: "lazy" | "eager" | "on_logout";
  readonly obligation: ObligationId;
  readonly answer: Answer;
}

/** A call of a client. */
export interface ClientMember {
  readonly unit: UnitFindings;
  readonly attach: AttachCall;
}

/** How one unit names the client of one group. */
export interface ClientUse {
  readonly group: ClientGroup;
  readonly local: string;
  /** The unit imports it already. */
  readonly imported?: boolean;
}

/** A module to create, with the clients that it exports. */
export interface ClientModule {
  readonly path: string;
  readonly clients: readonly ClientGroup[];
  /** The ids that it knows, as expressions. */
  readonly ids: ReadonlyMap<ClientGroup, string>;
  /** What the ids need, as the module imports it. */
  readonly imports: readonly { readonly imported: string; readonly local: string; readonly from: string }[];
  /** Its first importer, whose style it follows. */
  readonly like: UnitFindings;
  readonly commonJs: boolean;
  /** Most columns of a line. */
  readonly lineWidth: number;
  /** Whether a compiler checks its types though it is JavaScript. */
  readonly isChecked: boolean;
  /** Whether its compiler knows no `Map`. */
  readonly lacksMap: boolean;
  /** Whether each export of TypeScript spells its type, as `isolatedDeclarations` asks. */
  readonly spellsTypes: boolean;
}

export interface ClientImport {
  readonly use: ClientUse;
  readonly specifier: string;
  /** The client module loads modules of the project, for the ids. */
  readonly loadsMore: boolean;
  /** Entries that loaded an ES module, and load what requires the package now. */
  readonly requiring: readonly SdkEntry[];
}

/** Everything that is decided about one unit. */
export interface UnitPlan {
  readonly unit: UnitFindings;
  /** Calls that become `evaluate.access`, with their client. */
  readonly migrated: ReadonlyMap<AttachCall, ClientUse>;
  /** Calls that stay on v2, with the reasons. */
  readonly held: ReadonlyMap<AttachCall, readonly RuleNote[]>;
  /** What is to be said of calls besides what was found of them. */
  readonly notes: ReadonlyMap<AttachCall, readonly RuleNote[]>;
  /** What the dashboard is told of calls that get some of it from their callers, in place of what was found of them alone. */
  readonly given: ReadonlyMap<AttachCall, GivenValues>;
  /** Clients that are created in this unit. */
  readonly creates: readonly ClientUse[];
  /** Clients that are imported from the client module. */
  readonly imports: readonly ClientImport[];
  /** Entries that some held code still needs. */
  readonly neededEntries: ReadonlySet<SdkEntry>;
  /** References other than attach calls that the rewrite takes care of (tests, removable types). */
  readonly handledReferences: ReadonlySet<SdkReference>;
  /** Calls of `detach` that are to be taken out, with the reason where they stay. */
  readonly detaches: readonly DetachRemoval[];
  /** Statements of a client that moves into a module. */
  readonly movedStatements: readonly NodePath[];
  /** Places of v2 types that go, with their annotation or with other code. */
  readonly goneTypes: ReadonlySet<NodePath>;
  /** Type annotations that go with the rewrite. */
  readonly droppedTypes: readonly NodePath[];
  /** Uses of v2 types that are removed as soon as a held call is migrated. */
  readonly waitingTypes: ReadonlyMap<NodePath, AttachCall>;
  /** `export ... from` statements that everybody who reads them was migrated away from: swapped to v3, or removed. */
  readonly openReExports: ReadonlySet<NodePath>;
  /** Something else reads `window.Rupt`, which the import of v2 sets. */
  readonly keepsSideEffect: boolean;
  /** Whether `--except` names a place: what would follow the calls there is left, too. */
  readonly isLeftOut: (place: NodePath) => boolean;
  /** What becomes of the stand-ins of a test; null for other code. */
  readonly mocks: MockPlan | null;
  /** What becomes of a file under `__mocks__/`; null for other code. */
  readonly mockFile: MockFilePlan | null;
  /** Most columns of a line that is written new. */
  readonly lineWidth: number;
  /** Whether a compiler checks its types though it is JavaScript. */
  readonly isChecked: boolean;
  /** Whether its types are checked by a compiler that knows no `Map`. */
  readonly lacksMap: boolean;
  /** Whether its compiler takes a parameter that nothing reads for an error. */
  readonly refusesUnread: boolean;
}

/** What the dashboard is told of a call, with what its callers give. */
export interface GivenValues {
  readonly facts: readonly DraftFact[];
  /** The ids that they give, each with the call that gives it; none where they give none. */
  readonly ids: AttachCall["possibleIds"];
}

/** What is to become of all files. */
export interface Decisions {
  readonly plans: readonly UnitPlan[];
  readonly clients: readonly ClientGroup[];
  readonly modules: readonly ClientModule[];
}

/** Whether the edit of a usage was asked for, by its file and the offset where it begins. */
export type Asked = (path: string, start: number) => boolean;

/** The codemod that an edit belongs to; `todo` marks belong to all. */
export type Step = "swap-import" | "hoist-client" | "attach-to-access" | "todo";

export interface TaggedEdit extends Edit {
  step: Step;
}

/** What finding asks about other files. */
export interface FindFacts {
  readonly resolver: ModuleResolver;
  /** The file that a specifier names, or null. */
  resolve(from: string, specifier: string): string | null;
  /** All files that a specifier may name, where conditions choose. */
  readonly choices?: (from: string, specifier: string) => readonly string[];
  /** Files that import a file: they are looked at where it passes the SDK on. */
  importersOf(path: string): readonly SourceFile[];
  /** The files of the project that hold a text; none where that cannot be asked. */
  mentions?(text: string): readonly SourceFile[];
  /** Names of the project for the v2 package. */
  readonly sdkNames?: SdkNames;
  /** References to an exported constant from other files; null when they cannot all be seen. */
  readersOf?(binding: Binding): OptionsImporter[] | null;
  /** Callers of an exported function that hands on what a call gives, in other files; null when they cannot all be seen. */
  callers?(path: string, through: ExportedThrough): CallerVerdict | null;
  /** Which of some names are properties of an expression that hold text, or nothing, as TypeScript proves. */
  textProperties?(
    place: { readonly path: string; readonly text: string; readonly start: number; readonly end: number },
    names: readonly string[],
  ): readonly string[];
}

/** What settings of the project make of the names of modules, as far as the SDK is concerned. */
export interface SdkNames {
  /** Whether a name that is not the package's own leads to it. */
  isV2(from: string, specifier: string): boolean;
  /** Whether the package's own name leads to something else: a file of the project, another package, nothing. */
  leadsElsewhere(from: string, specifier: string): boolean;
  /** Whether the settings of a tool load a file: what it says is a part of them. */
  isLoadedBySettings(path: string): boolean;
  /** Files that import it by such a name. */
  users(): readonly SourceFile[];
}

/** What the phases ask of the code around the files. */
export interface Facts {
  readonly find: FindFacts;
  decide(findings: readonly Findings[]): DecideFacts;
  /** Settings of the project that could not be read; complete when all has been asked. */
  readonly errors: readonly Fault[];
}

/** What a provider of facts sees of the run itself. */
export interface View {
  readonly files: ReadonlyMap<string, string>;
  /** Text that the run has made: it holds in place of what is on the disk. */
  readonly made: ReadonlyMap<string, string>;
  /** The scripts of a file of the run, or null for any other file. */
  modules(path: string): readonly SourceModule[] | null;
  /** Whether a file cannot be read, or is left alone: what it uses is unknown. */
  failed(path: string): boolean;
}

export type FactsFor = (view: View) => Facts;

/** What deciding asks of the project around the files. */
export interface DecideFacts {
  /** The folder of the package that owns a file (POSIX, relative to the root, "" for the root). */
  packageOf(path: string): string;
  /** The folder whose code shares a client: of the package, or of a project in it that is built by itself. */
  scopeOf(path: string): string;
  /** The framework that also runs this package's code on a server, or null. */
  serverFramework(packageDir: string): string | null;
  /** Whether code that runs on a server loads a file. */
  loadedByServer(path: string): boolean;
  /** How clients are created; `auto` is lazy where a framework renders on a server. */
  readonly client: "eager" | "lazy" | "auto";
  /** Where several files share a client, and how each of them imports it; null where no module can be created. */
  readonly clientModule: ClientModuleFacts | null;
  /** Who reads the SDK through a module of the project; null when not all of them can be seen. */
  consumers(path: string): Consumer[] | null;
  /** A client that another module of the package creates and exports, by its key. */
  exportedClient(packageDir: string, key: string): ExportedClient | null;
  /** Ids of a package that files outside of this run attach with, or held in a variable; `keyed` for ids known only at the call. */
  outsideIds(packageDir: string): ReadonlySet<string>;
  /** Most columns of a line, as the settings of the repository's formatter say. */
  lineWidth(path: string): number;
  /** Whether the compiler checks the types of a JavaScript file. */
  checksJavaScript(path: string): boolean;
  /** Whether a compiler of a file knows no `Map`. */
  lacksMap(path: string): boolean;
  /** Whether a compiler wants the type of each export spelled. */
  spellsTypes(path: string): boolean;
  /** Whether a compiler takes a parameter that nothing reads for an error. */
  refusesUnread(path: string): boolean;
  /** A client that a file of the package has for itself, and that can move. */
  ownClient(packageDir: string, key: string): MovedClient | null;
  /** A client that another file of the package has for itself, and that cannot move. */
  stuckClient(packageDir: string, key: string): StuckClient | null;
  /** The clients that code of a package makes, or may make. */
  clientsMade(packageDir: string): readonly MadeClient[];
  /** Places in other files that use what one exports, by whatever name; a default without a name has no binding. */
  callsOf(path: string, binding: Binding | null): NodePath[];
  /** Places in other files that use what one exports by some names. */
  usesOf(path: string, names: readonly string[]): NodePath[];
  /** The scripts of other files that import a file. */
  importersOf(path: string): readonly SourceModule[];
  /** Modules that must still load v2 for its side effect: something else reads `window.Rupt`. */
  keepsGlobal(path: string): boolean;
  /** Whether every file of a package that may use the SDK is among the findings. */
  wholePackage(packageDir: string): boolean;
  /** Whether nothing in this file may be migrated on its own: a page whose import map resolves the SDK. */
  heldPage(path: string): boolean;
  /** These two are the same as in `FindFacts`. */
  callers: NonNullable<FindFacts["callers"]>;
  mentions?: FindFacts["mentions"];
}

/** A client that its module exports: others of the package may import it. */
export type ExportedClient = { path: string; exported: string; creation: Creation; hasLogout: boolean };

/** A client that only its own file can use; a file that cannot be read may have one. */
export type StuckClient = { path: string; name: string | null; unread?: true; unsure?: true };
/** A client, by its id and the key of that; without a key, what is done with the class. */
export type MadeClient = { path: string; name: string | null; key: string | null; at: NodePath };
/** What callers do with what a function gives, and where they read it. */
export type CallerVerdict = { verdict: "ignored" | "read" | "unknown"; places: Line[] };
/** A use of the SDK that came through a module of the project: an import, or a re-export of it. */
export type Consumer = { unit: UnitFindings; entry: SdkEntry } | { unit: UnitFindings; reExport: NodePath };
