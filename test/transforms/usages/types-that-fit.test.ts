import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { verifyMigration } from "../../../src/verify/verify-migration.ts";
import { inFolder } from "../../migrate-fixture.ts";

const RUPT = fileURLToPath(new URL("../../../node_modules/rupt", import.meta.url));

const CALL = 'attach({ client_id: "c1", account: u })';
const LOGOUT = 'attach({ client_id: "c1", account: u, on_current_device_logout: out as never })';
const RESPONSE = "AttachResponse | null";

/** Places that a v2 type stands in, or that a response or a callback has to fit. */
const PLACES: readonly string[] = [
  // What holds the function.
  `type Track = (u: string) => Promise<${RESPONSE}>; const track: Track = (u) => ${CALL}; void track("u");`,
  `interface Api { go(u: string): Promise<${RESPONSE}> } const api: Api = { go: (u) => ${CALL} }; void api.go("u");`,
  `const runs: Record<string, (u: string) => Promise<${RESPONSE}>> = { a: (u) => ${CALL} }; void runs.a?.("u");`,
  `class Held { run: (u: string) => Promise<${RESPONSE}> = (u) => ${CALL}; } void new Held().run("u");`,
  `interface Go { go(u: string): Promise<${RESPONSE}> } class Does implements Go { go(u: string) { return ${CALL}; } } void new Does().go("u");`,
  `const go = ((u: string) => ${CALL}) satisfies (u: string) => Promise<${RESPONSE}>; void go("u");`,
  `let go: (u: string) => Promise<${RESPONSE}>; go = (u) => ${CALL}; void go("u");`,
  `function go(u: string): Promise<${RESPONSE}>; function go(u: number): Promise<${RESPONSE}>; function go(u: any) { return ${CALL}; } void go("u");`,
  `function take(make: (u: string) => Promise<${RESPONSE}>) { void make("u"); } take((u) => ${CALL});`,
  `type Make = (u: string) => Promise<${RESPONSE}>; function take(make: Make) { void make("u"); } take((u) => ${CALL});`,
  `class Bus { on(name: string, make: (u: string) => Promise<${RESPONSE}>) { void make(name); } } const run = (u: string) => ${CALL}; new Bus().on("u", run);`,
  `interface Api { go(u: string): Promise<${RESPONSE}> } const go = (u: string) => ${CALL}; const api: Api = { go }; void api.go("u");`,
  `interface Api { go(u: string): Promise<${RESPONSE}> } const go = (u: string) => ${CALL}; const api = { go } satisfies Api; void api.go("u");`,
  `interface Api { go(u: string): Promise<${RESPONSE}> } const api = { go(u: string) { return ${CALL}; } } as Api; void api.go("u");`,
  `interface Api { go(u: string): Promise<${RESPONSE}> } class Does { go(u: string) { return ${CALL}; } } const api: Api = new Does(); void api.go("u");`,
  `interface Api { go(u: string): Promise<${RESPONSE}> } class Does { go(u: string) { return ${CALL}; } } const run = (api: Api) => void api.go("u"); run(new Does());`,
  `abstract class Base { abstract go(u: string): Promise<${RESPONSE}>; } class Does extends Base { go(u: string) { return ${CALL}; } } void new Does().go("u");`,
  `class Does { go(u: string) { return ${CALL}; } } class More extends Does { override go(u: string): Promise<${RESPONSE}> { return Promise.resolve(null); } } void new More().go("u");`,
  `type Apis = Record<"a", { go(u: string): Promise<${RESPONSE}> }>; const apis: Apis = { a: { go: (u) => ${CALL} } }; void apis.a.go("u");`,
  `const api = { go: (u: string) => ${CALL} }; const { go }: { go(u: string): Promise<${RESPONSE}> } = api; void go("u");`,
  // What it gives.
  `const go = async (u: string): Promise<${RESPONSE}> => ${CALL}; void go("u");`,
  `function go(u: string): ReturnType<typeof attach> { return ${CALL}; } void go("u");`,
  `const go = async (u: string): Promise<{ r: ${RESPONSE} }> => ({ r: await ${CALL} }); void go("u");`,
  `async function* feed(u: string): AsyncGenerator<${RESPONSE}> { yield ${CALL}; } void feed("u");`,
  // What keeps the response.
  `const go = async (u: string) => { const r: ${RESPONSE} = await ${CALL}; void r; }; void go("u");`,
  `const go = async (u: string) => { const r = (await ${CALL}) satisfies ${RESPONSE}; void r; }; void go("u");`,
  `const go = async (u: string) => { let r: ${RESPONSE} = await ${CALL}; void r; r = null; }; void go("u");`,
  `const own = (u: string) => ${CALL}; const go = async () => { const r: ${RESPONSE} = await own("u"); void r; }; void go();`,
  `class Keeps { last?: ${RESPONSE}; async go(u: string) { this.last = await ${CALL}; } } void new Keeps().go("u");`,
  `declare function useState<T>(of: T): [T, (to: T) => void]; const go = (u: string) => { const [, set] = useState<${RESPONSE}>(null); void ${CALL}.then(set); }; go("u");`,
  `const go = (u: string) => { const list: Promise<${RESPONSE}>[] = [${CALL}]; return Promise.all(list); }; void go("u");`,
  `const go = (u: string, use: (r: ${RESPONSE}) => void = () => {}) => void ${CALL}.then(use); go("u");`,
  // Callbacks.
  `const go = (u: string, out: (left: { at: number }) => void) => void ${LOGOUT}; go("u", () => {});`,
  `interface Props { u: string; out(left: { at: number }): void } const go = ({ u, out }: Props) => void ${LOGOUT}; go({ u: "u", out() {} });`,
  `const out: AttachConfig["on_current_device_logout"] = () => true; const go = (u: string) => void ${LOGOUT.replace(" as never", "")}; go("u");`,
];

const withImport = (place: string): string => {
  const types = ["AttachConfig", "AttachResponse"].filter((name) => place.includes(name));
  return `import { attach${types.map((name) => `, type ${name}`).join("")} } from "rupt";\n${place}\nexport {};\n`;
};

it("says of no call that it is migrated where its types do not fit any more", async () => {
  const compilerOptions = { strict: true, module: "esnext", moduleResolution: "bundler", target: "es2022" };
  const sources = Object.fromEntries(PLACES.map((place, at) => [`src/p${at}.ts`, withImport(place)]));
  const { usages, newErrors } = await inFolder(
    { ...sources, "tsconfig.json": JSON.stringify({ compilerOptions: { ...compilerOptions, types: [] } }) },
    {},
    async (planned, _, root) => {
      mkdirSync(join(root, "node_modules"));
      symlinkSync(RUPT, join(root, "node_modules/rupt"));
      const plan = await planned();
      const { result } = plan.result("dry-run", false);
      expect(result.errors).toEqual([]);
      const found = verifyMigration({ root: realpathSync(root), files: plan.texts, usages: result.usages });
      return { usages: result.usages, newErrors: found.newErrors };
    },
  );
  const outcomes = new Map(usages.map(({ id, outcome }) => [id, outcome]));
  const ofUsages = newErrors.map((each) => ({ ...each, outcome: outcomes.get(each.usageId ?? "") ?? null }));
  expect(ofUsages.filter(({ outcome }) => outcome !== "review" && outcome !== "manual")).toEqual([]);
  // Most of these places do not fit any more, and are said not to.
  expect(newErrors.length).toBeGreaterThan(10);
});
