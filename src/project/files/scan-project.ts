import { type Candidates, findCandidates, worthReading } from "./find-candidates.ts";
import { type Listing, type ListOptions, listFiles } from "./list-files.ts";
import { type StartedScan, startScan } from "./start-scan.ts";

export interface ScanOptions extends ListOptions {
  /** Called with the number of files done; see `findCandidates`. */
  onProgress?: (done: number, total: number) => void;
  /** Called early when a file is seen that may use the SDK; see `grepMentions`. */
  onMention?: () => void;
  /** A scan of the same root that is under way. */
  started?: StartedScan;
}

/** Listing and candidates in one; `skipped` and `errors` hold those of both steps. */
export type Scan = Listing & Candidates;

/**
 * Lists the project and finds the files that may use the SDK. `git grep` reads while `git ls-files` lists, which takes two thirds
 * of the time of one after the other; where git cannot help, the files are read here.
 * @param root folder to scan
 */
export async function scanProject(root: string, options: ScanOptions): Promise<Scan> {
  const started = options.started ?? startScan(root, options.onMention);
  const listing = await listFiles(root, options, started);
  const worth = worthReading(listing.files);
  const mentions = await started.mentions;
  const found = findCandidates(root, worth, {
    grep: mentions === null ? undefined : { mentions, except: listing.unindexed },
    typed: listing.typed,
    onProgress: options.onProgress,
  });
  return {
    ...listing,
    ...found,
    skipped: [...listing.skipped, ...found.skipped],
    errors: [...listing.errors, ...found.errors],
    unread: [...listing.unread, ...found.unread],
  };
}
