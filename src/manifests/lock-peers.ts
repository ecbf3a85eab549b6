import { isJsonObject, withoutBom } from "../code/json.ts";
import { lineIndex } from "../code/tree/index.ts";
import { V2_PACKAGE } from "../sdk/v2.ts";

/** A package of somebody else that has the v2 package as a peer, and where a lock file says so. */
export interface LockedPeer {
  package: string;
  line: number;
}

/** How a kind of lock file that is written line by line lays out what it has of a package, and the peers in it. */
interface LockShape {
  /** Where a package begins, by its name and version. */
  start: RegExp;
  /** Within a package. */
  peer: RegExp;
}

const PEER_IN_JSON = /"peerDependencies"\s*:\s*\{[^{}]*?"rupt"\s*:/;

/** The first `yarn.lock` knows no peers. */
const SHAPES: Readonly<Record<string, LockShape>> = {
  "pnpm-lock.yaml": {
    start: /^ {2}['"]?(\/?(?:@[^\s/]+\/)?[^\s/@'"]+[@/][^\n]*?)['"]?:[ \t]*(?=\r?\n)/gm,
    peer: /\n {4}peerDependencies:[ \t]*\r?\n(?: {6}[^\n]*\n)*? {6}['"]?rupt['"]?:/,
  },
  "yarn.lock": {
    start: /^"?((?:@[^\s/"]+\/)?[^\s/@"#]+@[^\n]*?)"?:[ \t]*(?=\r?\n)/gm,
    peer: /\n {2}peerDependencies:[ \t]*\r?\n(?: {4}[^\n]*\n)*? {4}['"]?rupt['"]?:/,
  },
  "bun.lock": {
    start: /^[ \t]*"[^"\n]+": \["((?:@[^"\n/]+\/)?[^"\n/@]+@[^"\n]*)"/gm,
    peer: PEER_IN_JSON,
  },
};

const OF_NPM: readonly string[] = ["package-lock.json", "npm-shrinkwrap.json"];

/** Lock files that are read for peers. */
export const LOCKS_WITH_PEERS: readonly string[] = [...Object.keys(SHAPES), ...OF_NPM];

/** A package of the project itself, as a lock file names it. */
const OWN = /@(?:workspace|link|file|portal):/;

/**
 * Finds a package of somebody else whose peer is v2: it loads what the project installs, though no code of the project does.
 *
 * @param name of the file
 * @returns null where none is named, or for a lock file that knows no peers
 */
export function lockedPeer(name: string, text: string): LockedPeer | null {
  if (!text.includes(V2_PACKAGE) || !text.includes("peerDependencies")) return null;
  if (OF_NPM.includes(name)) return peerOfNpm(text);
  const shape = SHAPES[name];
  const starts = shape ? [...text.matchAll(shape.start)] : [];
  for (const [index, { 0: head, 1: key = "", index: start }] of starts.entries()) {
    const from = start + head.length;
    const peer = OWN.test(key) ? null : shape?.peer.exec(text.slice(from, starts[index + 1]?.index));
    if (peer)
      return found(
        text,
        from + peer.index + peer[0].length,
        /^\/?((?:@[^/]+\/)?[^/@]+)/.exec(key)?.[1] ?? key,
      );
  }
  return null;
}

/** What stands below no `node_modules` is the project's own. */
function peerOfNpm(text: string): LockedPeer | null {
  const read = parsedJson(text);
  const packages = isJsonObject(read) ? read.packages : null;
  for (const [path, entry] of Object.entries(isJsonObject(packages) ? packages : {})) {
    const peers = isJsonObject(entry) ? entry.peerDependencies : null;
    if (!path.includes("node_modules/") || !isJsonObject(peers) || !(V2_PACKAGE in peers)) continue;
    const at = text.indexOf(JSON.stringify(path));
    const peer = PEER_IN_JSON.exec(text.slice(at));
    return found(text, at + (peer ? peer.index + peer[0].length : 0), path.replace(/^.*node_modules\//, ""));
  }
  return null;
}

/** What is no JSON says nothing. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(withoutBom(text));
  } catch {
    return null;
  }
}

const found = (text: string, end: number, name: string): LockedPeer => ({
  package: name,
  line: lineIndex(text).at(end).line,
});
