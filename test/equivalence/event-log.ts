/** What the code under test made happen, in order. Everything that is compared goes through this log. */
export type LogEntry =
  | {
      kind: "evaluate";
      via: "v2" | "v3";
      clientId: string;
      user: string;
      email: string;
      phone: string;
      metadata: string;
      options: string;
    }
  /** Any other function of either SDK. */
  | { kind: "call"; name: string; args: string }
  | { kind: "client"; clientId: string }
  /** A key that the SDK in question does not know: always a difference. */
  | { kind: "invalid"; what: string }
  /** A call or an assignment on something outside the code under test. */
  | { kind: "effect"; what: string }
  | { kind: "step"; what: string }
  | { kind: "threw"; what: string }
  /** The remote logout reached a callback, and what that callback gave back. */
  | { kind: "logout"; returned: string };

/** Marks the object a recorder stands for with its name. */
export const RECORDED = Symbol("recorded");

const responses = new WeakSet<object>();

/** Marks an SDK response, so that passing it on whole is the same thing on both sides. */
export function markResponse<T extends object | null>(response: T): T {
  if (response !== null) responses.add(response);
  return response;
}

/**
 * Text that stands for a value in the log: stable, short, and the same for equal values.
 * @param value anything the code under test passed on
 * @param depth how many levels of objects are still written out
 */
export function describeValue(value: unknown, depth = 6): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object" || typeof value === "function") {
    const name: unknown = Reflect.get(value, RECORDED);
    if (typeof name === "string") return `<${name}>`;
    if (typeof value === "function") return "ƒ";
    if (responses.has(value)) return "<response>";
    if (value instanceof Error) return `${value.name}: ${value.message}`;
    if (value instanceof Promise) return "<promise>";
    if (depth === 0) return "…";
    if (Array.isArray(value)) return `[${value.map((item) => describeValue(item, depth - 1)).join(", ")}]`;
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => `${key}: ${describeValue(field, depth - 1)}`);
    return `{ ${fields.join(", ")} }`;
  }
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
