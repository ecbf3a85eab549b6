export { type ApplyOutcome, applyChanges } from "./apply-changes.ts";
export { type FileOperations, nodeFileOperations } from "./file-operations.ts";
export { type PlannedChange, planHash } from "./planned-change.ts";
export { recover } from "./roll-back.ts";
export { ensureStateFolder, saveStateFile } from "./state-folder.ts";
export { type UndoOutcome, undoLastRun } from "./undo-last-run.ts";
