import { lineStartOf } from "../../src/code/edits/statement-ranges.ts";
import { readFile } from "../../transforms/find/analyze-file.ts";
import type { SourceFile } from "./packages.ts";

export interface Mutant {
  path: string;
  text: string;
  attaches: number;
}

/** A small generator of numbers, the same for the same seed. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const CALLS = [
  '{ client_id: "client-1", account: user.id }',
  '{ client_id: "client-2", account: user.id, email: user.email, redirect_urls: { logout_url: "/bye" } }',
  "{ client_id: process.env.RUPT_ID, account: String(user.id), on_current_device_logout: () => signOut() }",
  '{\n  client_id: "client-1", // the id\n  account: user.id,\n  debug: true,\n}',
  '{ client_id: "client-1", account: user.id, domain: "a.example" }',
  '{ client_id: "client-1", user: user.id, on_challenge: () => false }',
  "{ client_id: readId(), account: user.id, metadata: { attach: 1 } }",
  "given",
];
const WRAPS = [
  (call: string) => `${call};`,
  (call: string) => `void ${call};`,
  (call: string) => `${call}.then(() => {});`,
  (call: string) => `${call}.catch((error) => console.error(error));`,
  (call: string) => `if (globalThis.ready) ${call};`,
];

/** Puts calls of the SDK before statements chosen by chance, and the import at the top. Null for files that do not parse. */
export function insertUsages(file: SourceFile, random: () => number): Mutant | null {
  const read = readFile(file.path, file.text);
  const [module] = read.modules;
  if (!module || read.error || read.modules.length > 1) return null;
  const esm = module.program.node.body.some((each) => /^(?:Import|Export)/.test(each.type));
  // A name that nothing in the file bears.
  const name = ["Rupt", "RuptSdk", "RuptForTest"].find((each) => !file.text.includes(each));
  if (name === undefined || file.text.includes("rupt")) return null;
  const places: { at: number; inBraces: boolean }[] = [];
  module.program.walk((path) => {
    if (!path.is("Statement") || path.listKey !== "body" || path.parentPath?.is("ClassBody")) return;
    if (!path.parentPath?.is("Program") && !path.parentPath?.is("BlockStatement")) return;
    if (path.is("ImportDeclaration") || path.is("ExportDeclaration") || path.is("FunctionDeclaration"))
      return;
    const start = path.node.start ?? 0;
    if (file.text.slice(lineStartOf(file.text, start), start).trim() === "")
      places.push({ at: start, inBraces: false });
  });
  if (places.length === 0) return null;
  const count = 1 + Math.floor(random() * 3);
  const chosen = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const place = places[Math.floor(random() * places.length)];
    const options = CALLS[Math.floor(random() * CALLS.length)] ?? "given";
    const wrap = WRAPS[Math.floor(random() * WRAPS.length)] ?? WRAPS[0];
    if (place && wrap) chosen.set(place.at, wrap(`${name}.attach(${options})`));
  }
  const top = importPlace(
    module.program.node.body,
    module.program.node.directives.at(-1)?.end ?? null,
    file.text,
    module.unit.blocks[0]?.start ?? 0,
  );
  const head = esm ? `import ${name} from "rupt";\n` : `const ${name} = require("rupt/common.cjs");\n`;
  let text = file.text;
  for (const [at, code] of [...chosen].sort((a, b) => b[0] - a[0])) {
    if (at < top) return null;
    text = `${text.slice(0, at)}${code}\n${text.slice(at)}`;
  }
  const lead = top > 0 && !/[\r\n]$/.test(text.slice(0, top)) ? "\n" : "";
  text = `${text.slice(0, top)}${lead}${head}${text.slice(top)}`;
  return { path: file.path, text, attaches: chosen.size };
}

function importPlace(
  body: readonly { start?: number | null }[],
  directivesEnd: number | null,
  text: string,
  blockStart: number,
): number {
  if (directivesEnd !== null) return directivesEnd;
  const first = body[0]?.start ?? blockStart;
  const line = lineStartOf(text, first);
  return text.slice(line, first).trim() === "" ? line : first;
}
