export { type ApplyOptions, type ApplyOutcome, applyChanges } from "./apply-changes.ts";
export { type FileOperations, nodeFileOperations } from "./file-operations.ts";
export type { PlannedChange } from "./planned-change.ts";
export { type RecoveryOutcome, recover } from "./recover.ts";
export { saveStateFile } from "./save-state-file.ts";
export { CHECKLIST_FILE, ensureStateFolder, STATE_FOLDER, type StateFolderOutcome } from "./state-folder.ts";
export { type UndoOutcome, undoLastRun } from "./undo-last-run.ts";
