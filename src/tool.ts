import manifest from "../package.json" with { type: "json" };

/** The name and version that results carry. */
export const TOOL: { name: string; version: string } = { name: manifest.name, version: manifest.version };
