import type { SourceModule } from "./tree/index.ts";

/** Whether a script is TypeScript: by its ending, the language of its block, or the dialect that reads it. */
export function isTypeScript(module: SourceModule): boolean {
  return (
    module.dialect === "ts" ||
    /\.[mc]?tsx?$/.test(module.path) ||
    module.unit.blocks.some((block) => block.lang === "ts" || block.lang === "tsx")
  );
}
