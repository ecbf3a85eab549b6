/**
 * Checks the shape of parsed JSON that anybody may have edited. A shape gives null when the value fits, else where it
 * does not and what was expected. Unknown fields are let through: a later version of schema 1 may add some.
 */
export type Shape = (value: unknown, at: string) => string | null;

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const wrong = (at: string, value: unknown, expected: string): string =>
  value === undefined ? `${at} is missing` : `${at} is ${show(value)}, not ${expected}`;

/** A shape from a test and the words for what passes it. */
export const matching =
  (expected: string, test: (value: unknown) => boolean): Shape =>
  (value, at) =>
    test(value) ? null : wrong(at, value, expected);

export const text = matching("text", (value) => typeof value === "string");
export const bool = matching("true or false", (value) => typeof value === "boolean");
export const count = matching("a number from 0", (value) => typeof value === "number" && value >= 0);
export const whole = matching(
  "a whole number from 1",
  (value) => Number.isSafeInteger(value) && Number(value) >= 1,
);
export const link = matching(
  "an https address",
  (value) => typeof value === "string" && /^https:\/\/\S+$/.test(value),
);
export const scalar = matching(
  "text, a number, true, false or null",
  (value) => value === null || ["string", "number", "boolean"].includes(typeof value),
);

export const oneOf = (...allowed: readonly (string | number | boolean | null)[]): Shape =>
  matching(allowed.map((each) => JSON.stringify(each)).join(" or "), (value) =>
    allowed.some((each) => each === value),
  );

/** A field that may be left out. */
export const maybe =
  (shape: Shape): Shape =>
  (value, at) =>
    value === undefined ? null : shape(value, at);

export const orNull =
  (shape: Shape): Shape =>
  (value, at) =>
    value === null ? null : shape(value, at);

export const list =
  (shape: Shape): Shape =>
  (value, at) => {
    if (!Array.isArray(value)) return wrong(at, value, "a list");
    for (const [index, entry] of value.entries()) {
      const error = shape(entry, `${at}[${index}]`);
      if (error !== null) return error;
    }
    return null;
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const record =
  (fields: Readonly<Record<string, Shape>>): Shape =>
  (value, at) => {
    if (!isRecord(value)) return wrong(at, value, "an object");
    for (const [name, shape] of Object.entries(fields)) {
      const error = shape(
        Object.hasOwn(value, name) ? value[name] : undefined,
        at === "" ? name : `${at}.${name}`,
      );
      if (error !== null) return error;
    }
    return null;
  };

/** An object of names that the file chooses, e.g. package name to range. */
export const namesTo =
  (shape: Shape): Shape =>
  (value, at) => {
    if (!isRecord(value)) return wrong(at, value, "an object");
    for (const [name, entry] of Object.entries(value)) {
      const error = shape(entry, `${at}[${show(name)}]`);
      if (error !== null) return error;
    }
    return null;
  };
