/** Where the program keeps what it must know again, relative to the root. */
export const STATE_FOLDER = ".rupt-migrate";
/** What the last run replaced, for undo. */
export const JOURNAL_FOLDER = `${STATE_FOLDER}/journal`;

/** The files that are meant to be committed. */
export const STATE_FILES = ["checklist.json", "result.json", "decisions.json", "baseline.json"] as const;
export type StateFile = (typeof STATE_FILES)[number];

const inFolder = (name: StateFile): string => `${STATE_FOLDER}/${name}`;
/** Kept by undo whatever happens: it holds what people ticked. */
export const CHECKLIST_FILE = inFolder("checklist.json");
/** Goes back with the run that wrote it, whatever later runs noted in it: it is the program's own. */
export const RESULT_FILE = inFolder("result.json");
export const BASELINE_FILE = inFolder("baseline.json");
export const DECISIONS_FILE = inFolder("decisions.json");
