/** An object of JSON, as far as nothing more is known of it. */
export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A text without the mark that some editors put before it. */
export const withoutBom = (text: string): string => text.replace(/^\ufeff/, "");
